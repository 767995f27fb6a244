package dev.offprint.platform.medium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.model.Original;
import dev.offprint.model.Problem;
import dev.offprint.platform.UnavailablePostException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbedsWantedTest {
    private static final String MEDIA = "https://medium.com/media/0123456789abcdef0123456789abcdef/href";
    private static final String GIST = "https://gist.github.com/ann/89abcdef0123456789abcdef01234567";
    private static final String API_ANSWER = """
            {"files":{"oven.py":{"language":"Python","content":"heat()\\r\\nwait()\\n"},\
            "notes.txt":{"content":"```\\nwarm"}}}""";

    @Test
    void a_media_address_that_leads_to_a_gist_is_followed_by_the_wish_for_its_code() throws UnavailablePostException {
        var answers =
                Answers.of(body("<figure class=\"graf--iframe\"><iframe src=\"" + MEDIA + "\"></iframe></figure>"));

        var media = EmbedsWanted.in(answers);
        var led = answers.with(MEDIA, new Answers.Shown(GIST, ""));
        var gist = EmbedsWanted.in(led);
        var whole = led.with(GIST, new Answers.Shown("https://api.github.com/gists/89", API_ANSWER));

        assertThat(media).containsExactly(new EmbedsWanted.Wanted(MEDIA, List.of(URI.create(MEDIA)), false));
        assertThat(gist).extracting(EmbedsWanted.Wanted::asked).containsExactly(GIST);
        assertThat(EmbedsWanted.in(whole)).isEmpty();
        assertThat(Cleaning.markdown(new MediumPostReader().read(Answers.in(whole.original()))))
                .isEqualTo("""
                        ```py
                        heat()
                        wait()
                        ```

                        [oven.py](%1$s)

                        ````txt
                        ```
                        warm
                        ````

                        [notes.txt](%1$s)""".formatted(GIST));
    }

    @Test
    void of_a_gist_only_the_file_that_is_meant_is_shown() throws UnavailablePostException {
        var answers = Answers.of(
                        body("<figure class=\"graf--iframe\"><script src=\"%s#file-oven-py.js\"></script></figure>"
                                .formatted(GIST)))
                .with(GIST, new Answers.Shown(GIST, API_ANSWER));

        assertThat(Cleaning.markdown(new MediumPostReader().read(answers)))
                .isEqualTo("```py\nheat()\nwait()\n```\n\n[oven.py](%s#file-oven-py)".formatted(GIST));
    }

    @Test
    void code_is_read_off_what_a_gists_script_would_show() throws UnavailablePostException {
        var shown = """
                {"div":"<div class='gist-file'><table><tr><td class='blob-code'>one</td></tr><tr><td class='blob-code'>\\n</td></tr>\
                <tr><td class='blob-code'>  two</td></tr></table><div class='gist-meta'><a href='%s/raw/ab/a.sh'>view raw</a></div></div>"}""".formatted(GIST);
        var answers = Answers.of(body("<script src=\"" + GIST + ".js\"></script>"))
                .with(GIST, new Answers.Shown(GIST, shown));

        assertThat(Cleaning.markdown(new MediumPostReader().read(answers)))
                .isEqualTo("```sh\none\n\n  two\n```\n\n[a.sh](%s)".formatted(GIST));
    }

    @Test
    void an_answer_that_holds_no_code_leaves_the_link() throws UnavailablePostException {
        var answers = Answers.of(body("<script src=\"" + GIST + ".js\"></script>"))
                .with(GIST, new Answers.Shown(GIST, "<html>Too many requests</html>"));

        var html = new MediumPostReader().read(answers).bodyHtml();

        assertThat(Cleaning.markdown(html)).isEqualTo("[Gist](" + GIST + ")");
        assertThat(Cleaning.problems(html)).containsExactly(Problem.Code.EMBED_UNAVAILABLE);
    }

    @Test
    void a_media_address_becomes_the_page_that_it_leads_to() throws UnavailablePostException {
        var answers = Answers.of(
                        body("<iframe src=\"\" width=\"0\" height=\"0\"><a href=\"" + MEDIA + "\">x</a></iframe>"))
                .with(MEDIA, new Answers.Shown("https://www.youtube.com/watch?v=AbCdEfGhIjK", ""));

        assertThat(Cleaning.markdown(new MediumPostReader().read(answers)))
                .isEqualTo("[YouTube video](https://www.youtube.com/watch?v=AbCdEfGhIjK)");
    }

    private static Original body(String html) {
        return new Original(URI.create("https://medium.com/p/3f2a9c01b7de"), Original.Format.FRAGMENT, html);
    }
}
