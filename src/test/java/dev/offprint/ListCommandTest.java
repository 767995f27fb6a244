package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code list} prints. */
class ListCommandTest {
    private static final String HOST = "notes.substack.com";

    @TempDir
    private Path folder;

    private Responses responses;

    @BeforeEach
    void prepare() throws IOException {
        responses = new Responses(folder.resolve("responses"))
                .publication(
                        HOST,
                        Responses.post(
                                HOST,
                                3,
                                "tide",
                                "潮の匂い and a title that goes on and on, beyond any terminal",
                                "<p>a</p>"),
                        Responses.post(HOST, 2, "rye", "Rye\n\u001b[31mred", "<p>b</p>")
                                .put("audience", "only_paid"),
                        Responses.post(HOST, 1, "oat", "Oat", "<p>c</p>").put("type", "podcast"));
    }

    @Test
    void a_table_has_one_line_a_post() {
        var run = list(Map.of("COLUMNS", "90"));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("""
                2026-02-03  newsletter  public  潮の匂い and a title t…  https://notes.substack.com/p/tide
                2026-02-02  newsletter  paid    Rye [31mred              https://notes.substack.com/p/rye
                2026-02-01  podcast     public  Oat                      https://notes.substack.com/p/oat
                """);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_narrow_terminal_is_not_overrun() {
        var run = list(Map.of("COLUMNS", "60"));

        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
    }

    @Test
    void without_a_width_a_hundred_columns_are_used() {
        assertThat(list(Map.of()).out().lines().findFirst().orElseThrow())
                .contains("潮の匂い and a title that goes o…  https://notes.substack.com/p/tide");
        assertThat(list(Map.of("COLUMNS", "many")).out())
                .isEqualTo(list(Map.of()).out());
    }

    @Test
    void json_is_one_object_a_post() {
        var run = list(Map.of(), "--json", "--limit", "2", "--type", "podcast");

        assertThat(run.out()).isEqualTo("""
                {"post":"substack:1","date":"2026-02-01T10:00:00Z","updated":null,"type":"podcast","audience":"public",\
                "title":"Oat","url":"https://notes.substack.com/p/oat"}
                """);
    }

    @Test
    void an_export_is_listed_too_and_says_what_it_leaves_out() {
        var run = ProgramRun.of(List.of("list", "fixtures/substack/export-zip/export"));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).hasLineCount(7).contains("The long table");
        assertThat(run.err()).contains("2 drafts left out", "export-file-left-out");
        assertThat(ProgramRun.of(List.of("list", "fixtures/substack/export-zip/export", "--drafts"))
                        .out())
                .contains("draft       newsletter  paid");
    }

    @Test
    void a_source_that_cannot_be_used_ends_the_run_only_when_it_is_the_only_one() throws IOException {
        responses.answer("https://gone.substack.com/api/v1/archive?sort=new&offset=0&limit=50", 404, "text/html", "");

        var alone = ProgramRun.of(List.of(
                "list",
                "https://gone.substack.com",
                "--replay",
                responses.folder().toString()));
        var beside = list(Map.of(), "https://gone.substack.com");

        assertThat(alone.exit()).isEqualTo(1);
        assertThat(beside.exit()).isEqualTo(3);
        assertThat(beside.out()).hasLineCount(3);
        assertThat(beside.err()).contains("source-unusable: https://gone.substack.com");
    }

    private ProgramRun list(Map<String, String> environment, String... options) {
        var words = new ArrayList<>(List.of(
                "list", "https://" + HOST, "--replay", responses.folder().toString()));
        words.addAll(List.of(options));
        return ProgramRun.of(words, environment);
    }
}
