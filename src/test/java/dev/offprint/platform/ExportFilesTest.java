package dev.offprint.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFilesTest {
    private static final String LIST = "posts.csv";
    private static final int LINK_MODE = 0120777;

    @TempDir
    private Path folder;

    @Test
    void a_zip_and_its_folder_hold_the_same_files() throws IOException {
        var zip = zip("export.zip", "top/posts.csv", "top/posts/1.rye.html");
        write("unpacked/top/posts.csv");
        write("unpacked/top/posts/1.rye.html");

        for (var place : new Path[] {zip, folder.resolve("unpacked")}) {
            try (var files = ExportFiles.open(place)) {
                var export = files.around(LIST).orElseThrow();

                assertThat(export.names()).containsExactly(LIST, "posts/1.rye.html");
                assertThat(export.text("posts/1.rye.html")).isEqualTo("top/posts/1.rye.html");
                assertThat(export.place()).isEqualTo(place);
                assertThatIOException()
                        .isThrownBy(() -> export.text("posts/2.html"))
                        .isInstanceOf(NoSuchFileException.class);
            }
        }
    }

    @Test
    void the_list_may_stand_at_the_top_or_one_folder_below_and_no_deeper() throws IOException {
        assertThat(ExportFiles.open(zip("top.zip", LIST)).around(LIST)).isPresent();
        assertThat(ExportFiles.open(zip("one.zip", "a/posts.csv")).around(LIST)).isPresent();
        assertThat(ExportFiles.open(zip("two.zip", "a/b/posts.csv")).around(LIST))
                .isEmpty();
        assertThat(ExportFiles.open(zip("none.zip", "a/myposts.csv")).around(LIST))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../posts.html",
                "posts/../../x",
                "..",
                "posts/..",
                "/etc/passwd",
                "posts//x",
                "./x",
                "C:/x",
                "c:x",
                "posts\\x",
                "x\ny",
                ""
            })
    void names_that_do_not_simply_lead_below_are_unsafe(String name) {
        assertThat(ExportFiles.isUnsafe(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"posts.csv", "posts/1.a..b.html", "a folder/ü.html", "posts/", "...html"})
    void other_names_are_safe(String name) {
        assertThat(ExportFiles.isUnsafe(name)).isFalse();
    }

    @Test
    void a_link_in_a_zip_is_refused() throws IOException {
        var zip = zip("links.zip", LIST, "posts/1.rye.html", "posts/2.oat.html");
        makeLink(zip, "posts/2.oat.html");

        try (var files = ExportFiles.open(zip)) {
            assertThat(files.names()).containsExactly(LIST, "posts/1.rye.html");
            assertThat(files.refused()).containsExactly("posts/2.oat.html");
        }
    }

    @Test
    void a_link_in_a_folder_is_refused() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "secret");
        write("unpacked/posts.csv");
        Files.createSymbolicLink(folder.resolve("unpacked/1.html"), secret);
        Files.createSymbolicLink(folder.resolve("unpacked/posts"), folder);

        try (var files = ExportFiles.open(folder.resolve("unpacked"))) {
            assertThat(files.names()).containsExactly(LIST);
            assertThat(files.refused()).containsExactly("1.html", "posts");
        }
    }

    @Test
    void a_name_that_occurs_twice_is_refused_and_a_second_list_makes_the_export_unusable() throws IOException {
        var zip = zip("twice.zip", LIST, "posts/1.html", "posts/2.html");
        rename(zip, "posts/2.html", "posts/1.html");
        try (var files = ExportFiles.open(zip)) {
            assertThat(files.refused()).containsExactly("posts/1.html");
            assertThat(files.names()).containsExactly(LIST);
        }

        var lists = zip("lists.zip", LIST, "posts.csw");
        rename(lists, "posts.csw", LIST);
        try (var files = ExportFiles.open(lists)) {
            assertThatExceptionOfType(SourceException.class)
                    .isThrownBy(() -> files.around(LIST))
                    .withMessageContaining("more than once");
        }
    }

    @Test
    void what_unpacks_to_a_thousand_times_its_size_is_not_read() throws IOException {
        var file = folder.resolve("bomb.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(LIST));
            zip.write(new byte[8 * 1024 * 1024]);
        }

        try (var files = ExportFiles.open(file)) {
            assertThatIOException().isThrownBy(() -> files.text(LIST)).withMessageContaining("unpacks to more than");
        }
    }

    @Test
    void too_many_entries_are_refused() throws IOException {
        var zip = zip("many.zip", "1", "2", "3");
        write("unpacked/1");
        write("unpacked/2");
        write("unpacked/3");

        assertThatIOException()
                .isThrownBy(() -> ZipContainer.open(zip, 2))
                .withMessage("it holds 3 entries, more than the limit of 2");
        assertThatIOException()
                .isThrownBy(() -> FolderContainer.open(folder.resolve("unpacked"), 2))
                .withMessage("it holds more than 2 files");
    }

    @Test
    void more_entries_than_sixteen_bits_count_are_read_like_fewer() throws IOException {
        var file = folder.resolve("large.zip");
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(0);
            for (int i = 0; i < 0x10001; i++) {
                zip.putNextEntry(new ZipEntry("posts/" + i));
            }
        }
        makeLink(file, "posts/60001");

        try (var files = ExportFiles.open(file)) {
            assertThat(files.names()).hasSize(0x10000);
            assertThat(files.refused()).containsExactly("posts/60001");
        }
    }

    @Test
    void a_zip_that_breaks_off_and_what_is_no_zip_are_named() throws IOException {
        var whole = Files.readAllBytes(zip("whole.zip", LIST, "posts/1.html"));
        var cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
        var other = Files.writeString(folder.resolve("other.zip"), "no zip at all");

        for (var file : new Path[] {cut, other, folder.resolve("missing.zip")}) {
            assertThatExceptionOfType(SourceException.class)
                    .isThrownBy(() -> ExportFiles.open(file))
                    .withMessageContaining(file + " cannot be read as an export");
        }
    }

    @Test
    void a_mark_of_the_byte_order_is_no_part_of_the_text() throws IOException {
        Files.writeString(folder.resolve(LIST), "\ufeffpost_id\n");

        try (var files = ExportFiles.open(folder)) {
            assertThat(files.text(LIST)).isEqualTo("post_id\n");
        }
    }

    private void write(String name) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.resolve(".."));
        Files.writeString(file, name.substring(name.indexOf('/') + 1));
    }

    /** A ZIP whose files hold their own names. */
    private Path zip(String zipName, String... names) throws IOException {
        var file = folder.resolve(zipName);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static void makeLink(Path zip, String name) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(zip)).order(ByteOrder.LITTLE_ENDIAN);
        int header = new String(bytes.array(), StandardCharsets.ISO_8859_1).lastIndexOf(name) - 46;
        bytes.putInt(header + 38, LINK_MODE << 16);
        Files.write(zip, bytes.array());
    }

    private static void rename(Path zip, String from, String to) throws IOException {
        var text = Files.readString(zip, StandardCharsets.ISO_8859_1);
        Files.writeString(zip, text.replace(from, to), StandardCharsets.ISO_8859_1);
    }
}
