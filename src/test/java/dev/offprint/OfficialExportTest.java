package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Official exports in every form in which users have them, and in some in which nobody should. */
class OfficialExportTest {
    private static final Path FIXTURE = Path.of("fixtures/substack/export-zip");

    @TempDir
    private Path folder;

    private FileTree unpacked;

    @BeforeEach
    void read() throws IOException {
        unpacked = FileTree.of(FIXTURE.resolve("export"));
    }

    @Test
    void a_zip_gives_what_its_folder_gives_with_and_without_a_top_folder() throws IOException {
        var expected = FileTree.of(FIXTURE.resolve("expected/archive")).only(OfficialExportTest::isPost);
        var zip = zip("plain.zip", "", unpacked.files());
        var renamed = zip("renamed.backup", "", unpacked.files());
        var withTop = zip("top.zip", "tidewater-export/", unpacked.files());
        unpacked.writeTo(folder.resolve("unpacked/tidewater-export"));

        for (var source : List.of(zip, renamed, withTop, folder.resolve("unpacked"))) {
            var run = export(source, "--images", "remote");

            assertThat(run.exit()).as(run.err()).isEqualTo(3);
            archive(source).only(OfficialExportTest::isPost).assertSameAs(expected);
        }
    }

    @Test
    void an_address_that_is_added_to_an_archive_of_exports_is_known_again_from_then_on() throws IOException {
        var nights = new Nights(folder);
        unpacked.writeTo(folder.resolve("unpacked"));
        nights.export(folder.resolve("unpacked").toString(), nights.answers(), "--images", "remote");
        var settings = nights.archive().resolve("offprint.yaml");
        Files.writeString(
                settings, Files.readString(settings).replaceFirst("sources:.*\n", "$0- " + Nights.PUBLICATION + "\n"));
        nights.sync(1, nights.publication());
        assertThat(nights.sync(
                                1,
                                nights.publication(Nights.post(1, "oat", "<p>O</p>"))
                                        .withoutAnswer("posts/oat"))
                        .exit())
                .isEqualTo(3);

        var other = Nights.post(2, "rye", "<p>R</p>").put("publication_id", 8);
        var run = nights.sync(2, nights.publication(other));

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains(Nights.PUBLICATION + " is now another publication (8)", "(7)");
    }

    @Test
    void nothing_about_subscribers_is_read() throws IOException {
        var zip = zip("plain.zip", "", unpacked.files());

        var run = export(zip, "--images", "remote", "--drafts");

        assertThat(unpacked.files().toString()).contains("nobody@readers.example");
        assertThat(archive(zip).files().toString() + run.out() + run.err()).doesNotContain("readers.example");
    }

    @Test
    void drafts_are_taken_when_asked_for_and_counted_otherwise() throws IOException {
        var zip = zip("plain.zip", "", unpacked.files());
        var counted = export(zip, "--images", "remote");

        var taken = export(zip, "--images", "remote", "--drafts");

        assertThat(counted.out()).contains("2 drafts left out (--drafts takes them)");
        assertThat(taken.out()).doesNotContain("left out");
        assertThat(archive(zip).files().get("posts/a-loaf-for-nobody.md")).contains("draft: true");
    }

    @Test
    void a_folder_without_a_list_of_posts_is_no_export_and_the_sentence_names_what_was_looked_for() throws IOException {
        Files.createDirectories(folder.resolve("pictures"));

        var run = export(folder.resolve("pictures"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).contains("no export of a platform known here", "posts.csv");
    }

    @Test
    void a_zip_that_breaks_off_is_named() throws IOException {
        var whole = zip("whole.zip", "", unpacked.files());
        var bytes = Files.readAllBytes(whole);
        var cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));

        var run = export(cut);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).contains("cut.zip cannot be read as an export");
    }

    @Test
    void two_lists_of_posts_are_one_too_many() throws IOException {
        var files = new TreeMap<>(unpacked.files());
        files.put("older/posts.csv", "post_id\n1.a\n");

        var run = export(zip("two.zip", "", files));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).contains("holds posts.csv more than once");
    }

    @Test
    void a_name_that_leads_out_of_the_zip_is_left_out_and_the_rest_is_kept() throws IOException {
        var files = new TreeMap<>(unpacked.files());
        files.put("../posts/170000109.lost-in-the-post.html", "<p>Outside.</p>");
        files.put("/posts/170000109.lost-in-the-post.html", "<p>Outside.</p>");

        var zip = zip("hostile.zip", "", files);
        var run = export(zip, "--images", "remote");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .contains("export-file-left-out: ../posts/170000109.lost-in-the-post.html")
                .contains("export-file-left-out: /posts/170000109.lost-in-the-post.html");
        assertThat(archive(zip).files().toString()).doesNotContain("Outside.");
        try (var made = Files.list(folder)) {
            assertThat(made.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("hostile.zip", "hostile.zip-archive");
        }
    }

    @Test
    void every_recorded_export_is_taken_whole() throws IOException {
        var corpus = Path.of("../shared/corpus/substack/export");
        assumeTrue(Files.isDirectory(corpus));
        try (var exports = Files.list(corpus)) {
            for (var export : exports.sorted().toList()) {
                var run = ProgramRun.of(List.of(
                        "export",
                        export.toString(),
                        "--drafts",
                        "--images",
                        "remote",
                        "-o",
                        folder.resolve(export.getFileName()).toString()));

                assertThat(run.exit()).as(run.err()).isIn(0, 3);
                assertThat(run.err()).doesNotContain("post-unreadable", "Exception");
            }
        }
    }

    private ProgramRun export(Path source, String... options) {
        var words = new ArrayList<>(List.of("export", source.toString(), "-o", source + "-archive"));
        words.addAll(List.of(options));
        return ProgramRun.of(words);
    }

    private static FileTree archive(Path source) throws IOException {
        return FileTree.of(Path.of(source + "-archive"));
    }

    private static boolean isPost(String name) {
        return name.startsWith("posts/") || name.startsWith(".offprint/originals/");
    }

    private Path zip(String name, String top, Map<String, String> files) throws IOException {
        var file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(top + entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.ISO_8859_1));
                zip.closeEntry();
            }
        }
        return file;
    }
}
