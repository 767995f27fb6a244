package dev.offprint.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offprint.archive.MediaFiles.Kept;
import dev.offprint.archive.MediaFiles.NotMedia;
import dev.offprint.model.Asset;
import dev.offprint.model.AssetKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaFilesTest {
    private static final String UPLOAD = "https://api.example/api/v1/audio/upload/3c9b/src";
    private static final String PDF = "%PDF-1.4 flour";

    @TempDir
    Path root;

    private ArchiveFolder archive;
    private MediaFiles files;

    @BeforeEach
    void open() throws IOException {
        archive = ArchiveFolder.open(root);
        files = new MediaFiles(archive, new PlainLayout(), "bread");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "https://a.example/file/9.pdf|The Ledger, 1931.pdf|files/bread/the-ledger-1931.pdf",
                "https://a.example/file/9.PDF|-|files/bread/9.pdf",
                "https://a.example/file/prices.csv?v=2|Prices v1.2|files/bread/prices-v1-2.csv",
                "https://a.example/file/9|Notes.epub|files/bread/notes.epub",
                "https://a.example/file/9|Notes|files/bread/notes.docx",
                "https://a.example/file/9.pdf|价目表|files/bread/file.pdf",
                "https://a.example/file/9.pdf|con|files/bread/file-con.pdf",
                "https://a.example/file/..%2f..%2fetc|-|files/bread/etc.docx"
            })
    void an_attachment_is_named_as_its_author_named_it(String url, @Nullable String name, String file)
            throws IOException {
        var type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document; x=y";

        assertThat(kept(PDF, new Asset(AssetKind.FILE, url, null, name), type)).isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "ID3\u0004|audio/x-unknown|mp3",
                "\u00ff\u00fb\u0090|-|mp3",
                "....ftypM4A |video/mp4|m4a",
                "....ftypqt  |-|mov",
                "....ftypisom|-|mp4",
                "RIFF....WAVE|-|wav",
                "OggS|-|ogg",
                "noise|Audio/MPEG; rate=1|mp3",
                "RIFF....JUNK|-|bin",
                "noise|text/plain|txt",
                "noise|-|bin"
            })
    void a_recording_is_told_by_its_bytes_and_then_by_what_the_server_says(
            String content, @Nullable String type, String extension) throws IOException {
        var asset = new Asset(AssetKind.AUDIO, UPLOAD, null, "episode");

        assertThat(kept(content, asset, type)).isEqualTo("media/bread/episode." + extension);
    }

    @Test
    void an_older_recording_is_told_by_its_address_when_nothing_else_tells() throws IOException {
        var asset = new Asset(AssetKind.AUDIO, "https://a.example/public/audio/9.mpga?post_id=1", null, null);

        assertThat(kept("noise", asset, null)).isEqualTo("media/bread/9.mpga");
    }

    @Test
    void one_name_for_two_contents_is_told_apart_by_the_content() throws IOException {
        var asset = new Asset(AssetKind.FILE, "https://a.example/9.pdf", null, "Ledger");
        var hash = Sha256.of((PDF + "2").getBytes(ISO_8859_1));

        assertThat(kept(PDF, asset, null)).isEqualTo("files/bread/ledger.pdf");
        assertThat(kept(PDF, asset, null)).isEqualTo("files/bread/ledger.pdf");
        assertThat(kept(PDF + "2", asset, null)).isEqualTo("files/bread/ledger-" + hash.substring(0, 8) + ".pdf");
    }

    @Test
    void a_name_that_is_taken_to_its_last_digit_is_refused() throws IOException {
        var asset = new Asset(AssetKind.FILE, "https://a.example/9.pdf", null, "Ledger");
        var hash = Sha256.of(PDF.getBytes(ISO_8859_1));
        archive.write("files/bread/ledger.pdf", "theirs");
        for (int length = 8; length <= hash.length(); length += 8) {
            archive.write("files/bread/" + Slug.withId("ledger", hash.substring(0, length)) + ".pdf", "theirs");
        }

        assertThatThrownBy(() -> files.keep(fetched(PDF), asset, null))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("ledger.pdf");
    }

    @ParameterizedTest
    @CsvSource({"'',an empty file", "<!doctype html><p>Sorry,a web page"})
    void what_is_no_file_of_the_authors_is_not_kept(String content, String found) throws IOException {
        var temporary = fetched(content);
        var asset = new Asset(AssetKind.FILE, "https://a.example/9.pdf", null, null);

        assertThat(files.keep(temporary, asset, "application/pdf")).isEqualTo(new NotMedia(found));
        assertThat(temporary).doesNotExist();
        assertThat(root.resolve("files")).doesNotExist();
    }

    @Test
    void a_page_that_the_author_attached_is_kept() throws IOException {
        var asset = new Asset(AssetKind.FILE, "https://a.example/recipe.html", null, null);

        assertThat(kept("<!doctype html><p>Bread", asset, "text/html")).isEqualTo("files/bread/recipe.html");
    }

    private String kept(String content, Asset asset, @Nullable String type) throws IOException {
        var result = files.keep(fetched(content), asset, type);
        assertThat(result).isInstanceOf(Kept.class);
        var kept = (Kept) result;
        assertThat(kept.sha256()).isEqualTo(Sha256.of(content.getBytes(ISO_8859_1)));
        assertThat(root.resolve(kept.file())).hasBinaryContent(content.getBytes(ISO_8859_1));
        return kept.file();
    }

    private Path fetched(String content) throws IOException {
        return Files.write(archive.temporaryFile(), content.getBytes(ISO_8859_1));
    }
}
