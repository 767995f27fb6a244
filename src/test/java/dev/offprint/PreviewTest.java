package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Previews: what becomes of them, what they may not replace, and what a session that ended says. */
class PreviewTest {
    private static final String HOST = "notes.substack.com";
    private static final String SESSION = ".substack.com\tTRUE\t/\tTRUE\t0\tsubstack.sid\ts%3Asecret\n";
    private static final String FILE = "posts/2026-02-01-rye.md";

    @TempDir
    private Path folder;

    private Path locked;
    private Path open;
    private Path official;

    @BeforeEach
    void prepare() throws IOException {
        locked = answering("locked", "<p>The beginning.</p>");
        open = answering("open", "<p>The beginning.</p><div class=\"paywall-jump\"></div><p>The rest.</p>");
        official = Files.createDirectories(folder.resolve("official/posts"))
                .resolve("..")
                .normalize();
        Files.writeString(official.resolve("posts.csv"), """
                post_id,post_date,is_published,type,audience,title
                1.rye,2026-02-01T10:00:00.000Z,true,newsletter,only_paid,Rye
                """);
        Files.writeString(official.resolve("posts/1.rye.html"), "<p>The beginning.</p><p>The rest.</p>");
    }

    @Test
    void a_preview_never_replaces_a_whole_post() throws IOException {
        export(Map.of(), official.toString());
        var whole = post();

        var again = export(Map.of(), "https://" + HOST, "--replay", locked.toString());
        var withSession = export(Map.of("OFFPRINT_COOKIES", SESSION), "https://" + HOST, "--replay", locked.toString());

        assertThat(whole).contains("The rest.", "complete: true");
        assertThat(post()).isEqualTo(whole);
        assertThat(List.of(again.exit(), withSession.exit())).containsOnly(0);
    }

    @Test
    void an_official_export_completes_what_was_a_preview() throws IOException {
        var first = export(Map.of(), "https://" + HOST, "--replay", locked.toString());
        var preview = post();

        var second = export(Map.of(), official.toString());

        assertThat(first.exit()).isEqualTo(3);
        assertThat(preview).contains("complete: false").doesNotContain("The rest.");
        assertThat(second.exit()).as(second.err()).isZero();
        assertThat(second.out()).contains("1 updated");
        assertThat(post()).contains("complete: true", "The rest.");
    }

    @Test
    void a_session_completes_what_was_a_preview_and_without_one_nothing_is_asked_again() throws IOException {
        export(Map.of(), "https://" + HOST, "--replay", locked.toString());

        var without = export(Map.of(), "https://" + HOST, "--replay", open.toString());
        var unchanged = post();
        var with = export(Map.of("OFFPRINT_COOKIES", SESSION), "https://" + HOST, "--replay", open.toString());

        assertThat(without.exit()).isZero();
        assertThat(unchanged).contains("complete: false");
        assertThat(with.out()).contains("1 updated");
        assertThat(post()).contains("complete: true", "The rest.");
    }

    @Test
    void a_session_that_opens_nothing_is_named_once() throws IOException {
        var cookies = Files.writeString(folder.resolve("cookies.txt"), SESSION);

        var run = export(Map.of(), "https://" + HOST, "--replay", locked.toString(), "--cookies", cookies.toString());
        var again = export(Map.of(), "https://" + HOST, "--replay", locked.toString(), "--cookies", cookies.toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err().lines().filter(line -> line.contains("session-refused")))
                .singleElement()
                .asString()
                .contains("https://notes.substack.com/p/rye", "the session may have ended")
                .doesNotContain("secret");
        assertThat(again.exit()).isZero();
        assertThat(again.err()).contains("session-refused");
    }

    @Test
    void cookies_of_no_use_are_bad_usage() throws IOException {
        var cookies = Files.writeString(folder.resolve("cookies.txt"), SESSION.replace("\t0\t", "\t1700000000\t"));

        var ended = export(Map.of(), "https://" + HOST, "--cookies", cookies.toString());
        var none = export(Map.of("OFFPRINT_COOKIES", "# nothing"), "https://" + HOST);
        var gone = export(Map.of(), "https://" + HOST, "--cookies", "gone.txt");

        assertThat(List.of(ended.exit(), none.exit(), gone.exit())).containsOnly(2);
        assertThat(ended.err()).contains("has ended").doesNotContain("secret");
        assertThat(none.err()).contains("OFFPRINT_COOKIES: the cookies hold no session");
        assertThat(gone.err()).contains("gone.txt cannot be read");
    }

    @Test
    void an_unknown_word_for_paid_posts_in_the_settings_stops_the_run() throws IOException {
        Files.createDirectories(folder.resolve("archive"));
        Files.writeString(folder.resolve("archive/offprint.yaml"), "sources: []\npaid: hide\n");

        var run = export(Map.of(), official.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("'paid: hide' is not known; expected keep, draft or skip");
    }

    private Path answering(String name, String body) throws IOException {
        return new Responses(folder.resolve(name))
                .publication(
                        HOST,
                        Responses.post(HOST, 1, "rye", "Rye", body)
                                .put("audience", "only_paid")
                                .put("wordcount", 900)
                                .put("should_send_free_preview", true))
                .folder();
    }

    private String post() throws IOException {
        return Files.readString(folder.resolve("archive").resolve(FILE));
    }

    private ProgramRun export(Map<String, String> environment, String... words) {
        var all = new ArrayList<>(List.of("export"));
        all.addAll(List.of(words));
        all.addAll(List.of("-o", folder.resolve("archive").toString()));
        return ProgramRun.of(all, environment);
    }
}
