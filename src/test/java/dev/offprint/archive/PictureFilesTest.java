package dev.offprint.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offprint.archive.PictureFiles.Kept;
import dev.offprint.archive.PictureFiles.NotPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureFilesTest {
    private static final String HASH = Sha256.of(PictureBytes.PNG);

    @TempDir
    Path root;

    private ArchiveFolder archive;
    private PictureFiles pictures;

    @BeforeEach
    void open() throws IOException {
        archive = ArchiveFolder.open(root);
        pictures = new PictureFiles(archive, "images/bread");
    }

    @Test
    void a_picture_is_named_by_its_content() throws IOException {
        assertThat(pictures.keep(fetched(PictureBytes.PNG)))
                .isEqualTo(new Kept("images/bread/" + HASH.substring(0, 8) + ".png", HASH, PictureType.PNG));
        assertThat(pictures.keep(fetched(PictureBytes.JPEG)))
                .isInstanceOfSatisfying(
                        Kept.class, kept -> assertThat(kept.file()).endsWith(".jpg"));
    }

    @Test
    void one_content_is_kept_once() throws IOException {
        var first = pictures.keep(fetched(PictureBytes.PNG));

        assertThat(pictures.keep(fetched(PictureBytes.PNG))).isEqualTo(first);
        assertThat(root.resolve("images/bread")).isDirectoryNotContaining("glob:**tmp");
    }

    @Test
    void a_file_of_the_owner_is_left_alone() throws IOException {
        var name = "images/bread/" + HASH.substring(0, 8) + ".png";
        archive.write(name, "mine");

        assertThat(pictures.keep(fetched(PictureBytes.PNG)))
                .isEqualTo(new Kept("images/bread/" + HASH.substring(0, 16) + ".png", HASH, PictureType.PNG));
        assertThat(archive.read(name)).contains("mine");
    }

    @Test
    void a_picture_for_which_every_name_is_taken_is_refused() throws IOException {
        for (int length = 8; length <= 64; length += 8) {
            archive.write("images/bread/" + HASH.substring(0, length) + ".png", "mine");
        }
        var temporary = fetched(PictureBytes.PNG);

        assertThatThrownBy(() -> pictures.keep(temporary)).isInstanceOf(ArchiveException.class);
        assertThat(temporary).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|an empty file",
                "<!doctype html><p>Not found|a web page",
                "<html><svg/></html>|a web page",
                "{}|a file of an unknown type"
            })
    void what_is_no_picture_is_not_kept(String content, String found) throws IOException {
        var temporary = fetched(content.getBytes(UTF_8));

        assertThat(pictures.keep(temporary)).isEqualTo(new NotPicture(found));
        assertThat(temporary).doesNotExist();
        assertThat(root.resolve("images")).doesNotExist();
    }

    private Path fetched(byte[] content) throws IOException {
        return Files.write(archive.temporaryFile(), content);
    }
}
