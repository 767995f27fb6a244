package dev.offprint.platform.substack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offprint.http.FetchResult;
import dev.offprint.model.Post;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.platform.ExportFiles;
import dev.offprint.platform.PostSource;
import dev.offprint.platform.SourceException;
import dev.offprint.platform.UnavailablePostException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportSourceTest {
    private static final String HOME = "https://bread.substack.com";
    private static final String COLUMNS =
            "post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url\n";

    @TempDir
    private Path folder;

    private final SubstackPlatform platform = new SubstackPlatform();
    private final Pages pages = new Pages();

    @Test
    void without_the_publications_address_nothing_is_asked() throws IOException, UnavailablePostException {
        export("7.rye,2026-02-03T04:05:06.789Z,true,,,podcast,only_paid,Rye,,https://a.example/rye.mp3\n");
        body("7.rye", "<p>Long rye.</p>");

        var post = only(null);

        assertThat(pages.asked()).isEmpty();
        assertThat(post.ref().key()).isEqualTo("substack:7");
        assertThat(post.ref().url()).hasToString("https://substack.com/home/post/p-7");
        assertThat(post.bodyHtml()).isEqualTo("<p>Long rye.</p>");
        assertThat(post.complete()).isTrue();
        assertThat(post.details().canonicalUrl()).isNull();
    }

    @Test
    void a_body_of_an_export_is_whole_even_when_it_is_empty() throws IOException, UnavailablePostException {
        export("7.rye,2026-02-03T04:05:06.789Z,true,,,newsletter,only_paid,Rye,,\n");
        body("7.rye", "");

        assertThat(only(null).complete()).isTrue();
    }

    @Test
    void the_interface_adds_what_an_export_lacks_and_no_body() throws IOException, UnavailablePostException {
        export("7.rye,2026-02-03T04:05:06.789Z,true,,,newsletter,everyone,Rye,,\n");
        body("7.rye", "<p>The export's.</p>");
        pages.with(HOME + "/api/v1/posts/rye", """
                {"id":7,"slug":"rye","title":"Rye, renamed","canonical_url":"https://www.bread.example/p/rye",
                 "body_html":"<p>The interface's.</p>","postTags":[{"name":"Grain"}],"publishedBylines":[{"name":"Ina"}],
                 "should_send_free_preview":true,"wordcount":900}""");

        var post = only(HOME);

        assertThat(post.bodyHtml()).isEqualTo("<p>The export's.</p>");
        assertThat(post.ref().title()).isEqualTo("Rye");
        assertThat(post.complete()).isTrue();
        assertThat(post.details().tags()).containsExactly("Grain");
        assertThat(post.details().authors()).extracting("name").containsExactly("Ina");
        assertThat(post.details().canonicalUrl()).hasToString("https://www.bread.example/p/rye");
    }

    @Test
    void an_interface_that_gives_no_answer_is_asked_once_and_named() throws IOException, UnavailablePostException {
        export("""
                7.rye,2026-02-03T04:05:06.789Z,true,,,newsletter,everyone,Rye,,
                8.oat,2026-02-04T04:05:06.789Z,true,,,newsletter,everyone,Oat,,
                """);
        body("7.rye", "<p>Rye.</p>");
        body("8.oat", "<p>Oat.</p>");
        pages.with(new FetchResult.Refused(URI.create(HOME + "/api/v1/posts/oat"), 403, "a challenge page came"));

        var source = open(HOME);
        for (var ref : source.list().toList()) {
            assertThat(platform.read(source.read(ref)).bodyHtml()).contains(ref.title());
        }

        assertThat(pages.asked()).containsExactly(HOME + "/api/v1/posts/oat");
        assertThat(source.problems()).extracting(Problem::code).containsExactly(Problem.Code.DETAILS_UNAVAILABLE);
    }

    @Test
    void the_newest_comes_first_and_drafts_last() throws IOException {
        export("""
                1.a,2026-02-01T00:00:00.000Z,TRUE,,,newsletter,everyone,A,,
                2.b,2026-02-09T00:00:00.000Z,FALSE,,,newsletter,everyone,B,,
                3.c,2026-02-03T00:00:00.000Z,true,,,newsletter,everyone,C,,
                4.d,,true,2026-02-02T00:00:00.000Z,,newsletter,everyone,D,,
                """);

        assertThat(open(null).list().map(PostRef::id)).containsExactly("3", "4", "1", "2");
        assertThat(open(null).list().filter(PostRef::isDraft).map(PostRef::id)).containsExactly("2");
    }

    @Test
    void odd_rows_do_not_stop_the_others() throws IOException {
        export("""

                ,,,,,,,,,
                7.rye,2026-02-03T04:05:06.789Z,true
                note,2026-02-02T04:05:06.789Z,true,,,restack,only_free,"Two
                lines, ""quoted"" &amp; more",,,,,too,many
                9.,soon,true,,,newsletter,everyone,Nine,,
                """);

        var refs = open(null).list().toList();

        assertThat(refs).extracting(PostRef::id).containsExactly("7", "note", "9");
        assertThat(refs.get(1).title()).isEqualTo("Two\nlines, \"quoted\" & more");
        assertThat(refs.get(2).slug()).isEqualTo("9");
    }

    @Test
    void a_row_without_a_body_says_which_file_was_expected() throws IOException {
        export("7.rye,2026-02-03T04:05:06.789Z,true,,,newsletter,everyone,Rye,,\n");
        var source = open(null);
        var ref = source.list().findFirst().orElseThrow();

        assertThatExceptionOfType(UnavailablePostException.class)
                .isThrownBy(() -> source.read(ref))
                .withMessageContaining("holds no posts/7.rye.html");
    }

    @Test
    void a_table_without_the_columns_is_no_list_of_posts() throws IOException {
        Files.writeString(folder.resolve("posts.csv"), "name,email\nIna,ina@bread.example\n");

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> open(null))
                .withMessageContaining("it has no column post_id")
                .withMessageNotContaining("ina@");
    }

    private Post only(@Nullable String home) throws UnavailablePostException {
        var source = open(home);
        var refs = source.list().toList();
        assertThat(refs).hasSize(1);
        return platform.read(source.read(refs.get(0)));
    }

    private PostSource open(@Nullable String home) {
        return platform.openExport(ExportFiles.open(folder), home == null ? null : URI.create(home), pages)
                .orElseThrow();
    }

    private void export(String rows) throws IOException {
        Files.writeString(folder.resolve("posts.csv"), COLUMNS + rows);
        Files.createDirectories(folder.resolve("posts"));
    }

    private void body(String name, String html) throws IOException {
        Files.writeString(folder.resolve("posts/" + name + ".html"), html);
    }
}
