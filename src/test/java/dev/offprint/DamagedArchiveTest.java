package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One thing is taken out of a good archive, changed or added, and {@code verify} says what and where. */
class DamagedArchiveTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TABLE = "posts/2021-03-14-how-to-read-a-tide-table.md";
    private static final String SCRIPT = "posts/2023-05-14-a-small-script-for-slack-water.md";
    private static final String EXPORTED = "posts/2026-01-25-rise-and-fall.md";
    private static final String PICTURE = "images/how-to-read-a-tide-table/004bb9b4.png";

    @TempDir
    private Path folder;

    private Path archive;

    @BeforeEach
    void make() throws IOException {
        make("substack/publication");
    }

    private void make(String name) throws IOException {
        var fixture = FixtureCase.read(Path.of("fixtures").resolve(name), name);
        FixtureRun.expected(fixture).only(file -> file.startsWith("archive/")).writeTo(folder);
        archive = folder.resolve("archive");
    }

    @Test
    void words_that_are_gone() throws IOException {
        replace(TABLE, " The sun joins in twice a month,", " The sun joins in,");

        assertThat(verify().codesAt(TABLE)).contains("words-lost");
    }

    @Test
    void a_link_that_is_gone() throws IOException {
        replace(TABLE, "[the harbour office](https://tides.example/forms)", "the harbour office");

        assertThat(verify().codesAt(TABLE)).contains("link-lost");
    }

    @Test
    void a_link_between_posts_that_is_gone() throws IOException {
        replace(TABLE, "[the first letter](2020-10-04-coming-in-on-the-flood.md)", "the first letter");

        assertThat(verify().codesAt(TABLE)).contains("link-lost");
    }

    @Test
    void a_picture_that_is_gone_from_the_text() throws IOException {
        replace(
                TABLE,
                "![A curve with two high waters and two low waters](../" + PICTURE + " \"One day at Saltmere\")\n\n",
                "");

        assertThat(verify().codesAt(TABLE)).contains("picture-lost");
    }

    @Test
    void one_character_of_code() throws IOException {
        replace(SCRIPT, "```", "````", "```\n", "```\n ");

        assertThat(verify().codesAt(SCRIPT)).contains("code-lost");
    }

    @Test
    void a_heading_of_another_level() throws IOException {
        replace(TABLE, "### Reading", "## Reading");

        assertThat(verify().codesAt(TABLE)).contains("heading-lost");
    }

    @Test
    void an_item_that_is_none_any_more() throws IOException {
        replace(TABLE, "4. in the fifth, two;\n", "   in the fifth, two;\n");

        assertThat(verify().codesAt(TABLE)).contains("item-lost");
    }

    @Test
    void a_quotation_that_is_none_any_more() throws IOException {
        replace(TABLE, "> The sea is never late.", "The sea is never late.");

        assertThat(verify().codesAt(TABLE)).contains("quote-lost");
    }

    @Test
    void a_footnote_that_is_gone() throws IOException {
        make("substack/export-zip");
        write(EXPORTED, read(EXPORTED).replaceFirst("(?m)^\\[\\^1]: .*$", ""));

        assertThat(verify().codesAt(EXPORTED)).contains("footnote-lost");
    }

    @Test
    void text_of_the_platform_that_was_left_in() throws IOException {
        write(TABLE, read(TABLE) + "\nThanks for reading Tidewater! Subscribe for free to receive new posts.\n");

        assertThat(verify().codesAt(TABLE)).contains("text-added");
    }

    @Test
    void a_picture_file_that_is_gone() throws IOException {
        Files.delete(archive.resolve(PICTURE));

        assertThat(verify().codesAt(TABLE)).contains("file-missing");
    }

    @Test
    void a_picture_file_that_is_another() throws IOException {
        Files.write(archive.resolve(PICTURE), new byte[] {1, 2, 3});

        assertThat(verify().codesAt(TABLE)).contains("hash-mismatch");
    }

    @Test
    void a_kept_answer_that_is_another() throws IOException {
        var original = ".offprint/originals/substack/1419260.json";
        write(original, read(original).replace("neaps", "neap tides"));

        assertThat(verify().codesAt(TABLE)).contains("hash-mismatch");
    }

    @Test
    void a_hash_that_is_another() throws IOException {
        var state = read(".offprint/state.jsonl");
        var line =
                state.lines().filter(each -> each.contains(TABLE)).findFirst().orElseThrow();
        var changed = line.replaceFirst("(\"original_hash\":\")[0-9a-f]{8}", "$100000000");
        write(".offprint/state.jsonl", state.replace(line, changed));

        assertThat(verify().codesAt(TABLE)).contains("hash-mismatch");
    }

    @Test
    void front_matter_that_cannot_be_read() throws IOException {
        replace(TABLE, "title: \"How to read a tide table\"", "title: \"How to read a tide table");

        assertThat(verify().codesAt(TABLE)).contains("front-matter-broken");
    }

    @Test
    void front_matter_of_another_post() throws IOException {
        replace(TABLE, "id: \"1419260\"", "id: \"1\"");

        assertThat(verify().codesAt(TABLE)).contains("front-matter-broken");
    }

    @Test
    void two_posts_with_one_name() throws IOException {
        var name = "\"name\":\"how-to-read-a-tide-table\"";
        replace(".offprint/state.jsonl", name, name.replace("how-to-read-a-tide-table", "Coming-in-on-the-flood"));

        assertThat(verify().others()).contains("name-shared");
    }

    @Test
    void a_link_to_a_file_that_is_not_there() throws IOException {
        replace(TABLE, "(2020-10-04-coming-in-on-the-flood.md)", "(2020-10-04-going-out-on-the-ebb.md)");

        assertThat(verify().codesAt(TABLE)).contains("link-broken");
    }

    @Test
    void a_post_s_file_that_is_gone() throws IOException {
        Files.delete(archive.resolve(TABLE));

        assertThat(verify().codesAt(TABLE)).contains("file-missing");
    }

    @Test
    void the_list_of_all_posts_that_is_gone() throws IOException {
        Files.delete(archive.resolve("index.md"));

        assertThat(verify().others()).contains("file-missing");
    }

    @Test
    void a_good_archive_has_none_of_these() {
        var run = ProgramRun.of(List.of("verify", archive.toString(), "--json"));

        assertThat(run.exit()).isZero();
        assertThat(new Findings(run).byFile().values()).allMatch(List::isEmpty);
        assertThat(new Findings(run).others()).isEmpty();
    }

    @Test
    void people_are_told_the_file_and_what_it_lacks() throws IOException {
        replace(TABLE, " The sun joins in twice a month,", " The sun joins in,");

        var run = ProgramRun.of(List.of("verify", archive.toString()));

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("words-lost: " + TABLE + ": the file lacks \"in twice a month,\"");
    }

    private Findings verify() {
        var run = ProgramRun.of(List.of("verify", archive.toString(), "--json"));

        assertThat(run.exit()).as(run.out()).isEqualTo(3);
        return new Findings(run);
    }

    /** The lines of a run with {@code --json}. */
    private record Findings(ProgramRun run) {

        /** The codes of failures at a post, which are at no other. */
        List<String> codesAt(String file) {
            var byFile = byFile();
            var codes = byFile.remove(file);
            assertThat(byFile.values()).as(run.out()).allMatch(List::isEmpty);
            return codes;
        }

        TreeMap<String, List<String>> byFile() {
            var codes = new TreeMap<String, List<String>>();
            lines().stream()
                    .filter(line -> line.has("post"))
                    .forEach(line -> codes.put(line.path("file").asText(), line.findValuesAsText("code")));
            return codes;
        }

        List<String> others() {
            return lines().stream()
                    .filter(line -> line.has("problem"))
                    .map(line -> line.path("problem").path("code").asText().toLowerCase(Locale.ROOT))
                    .toList();
        }

        private List<JsonNode> lines() {
            return run.out().lines().map(Findings::parsed).toList();
        }

        private static JsonNode parsed(String line) {
            try {
                return JSON.readTree(line);
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + line, e);
            }
        }
    }

    private void replace(String file, String... texts) throws IOException {
        var text = read(file);
        for (int at = 0; at < texts.length; at += 2) {
            assertThat(text).contains(texts[at]);
            text = text.replace(texts[at], texts[at + 1]);
        }
        write(file, text);
    }

    private String read(String file) throws IOException {
        return Files.readString(archive.resolve(file));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(archive.resolve(file), text);
    }
}
