package dev.offprint.platform.substack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offprint.http.FetchResult;
import dev.offprint.model.Original;
import dev.offprint.model.PostKind;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.model.Visibility;
import dev.offprint.platform.PostSource;
import dev.offprint.platform.SourceException;
import dev.offprint.platform.UnavailablePostException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostFetchTest {
    private static final URI HOME = URI.create("https://bread.substack.com");
    private static final String API = HOME + "/api/v1/posts/rye";
    private static final String PAGE = HOME + "/p/rye";
    private static final String JSON = "{\"id\":7,\"slug\":\"rye\",\"title\":\"Rye\",\"body_html\":\"<p>Flour.</p>\"}";
    private static final String HTML = "<link rel=canonical href=\"" + PAGE
            + "\"><article><h1 class=post-title>Rye</h1><div class=\"body markup\"><p>Flour.</p></div></article>";

    private final Pages pages = new Pages();

    @Test
    void the_answer_of_the_interface_is_kept_as_it_came() throws UnavailablePostException {
        pages.with(API, JSON);

        assertThat(publication().read(ref())).isEqualTo(new Original(URI.create(API), Original.Format.JSON, JSON));
        assertThat(pages.asked()).containsExactly(API);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><title>Just a moment</title>",
                "{\"error\":\"Not found\"}",
                "{\"errors\":[{\"msg\":\"Too many requests\"}]}",
                "{\"id\":7,\"slug\":\"rye\",\"body_ht",
                "Too many requests",
                "{}",
                "",
                "{\"id\":9,\"slug\":\"oat\",\"title\":\"Oat\",\"body_html\":\"<p>Oats.</p>\"}",
                "{\"id\":7,\"slug\":\"rye\",\"title\":\"Rye\",\"body_html\":null,\"audience\":\"everyone\"}"
            })
    void the_page_is_read_when_the_interface_has_no_whole_post(String answer) throws UnavailablePostException {
        pages.with(API, answer).with(PAGE, HTML);

        var original = publication().read(ref());

        assertThat(original).isEqualTo(new Original(URI.create(PAGE), Original.Format.PAGE, HTML));
        assertThat(pages.asked()).containsExactly(API, PAGE);
    }

    @Test
    void a_locked_post_causes_no_second_request() throws UnavailablePostException {
        var locked = "{\"id\":7,\"slug\":\"rye\",\"title\":\"Rye\",\"body_html\":null,\"audience\":\"only_paid\"}";
        pages.with(API, locked);

        assertThat(publication().read(ref()).text()).isEqualTo(locked);
        assertThat(pages.asked()).containsExactly(API);
    }

    @Test
    void a_post_without_a_body_anywhere_is_kept_as_it_was_given() throws UnavailablePostException {
        var bare = "{\"id\":7,\"slug\":\"rye\",\"title\":\"Rye\",\"body_html\":\"\",\"audience\":\"everyone\"}";
        pages.with(API, bare);

        assertThat(publication().read(ref()).text()).isEqualTo(bare);
    }

    @Test
    void a_post_that_is_nowhere_names_every_way_that_was_tried() {
        pages.with(new FetchResult.Refused(URI.create(API), 429, "too many requests"));

        assertThatExceptionOfType(UnavailablePostException.class)
                .isThrownBy(() -> publication().read(ref()))
                .withMessageContaining(API + " refused with 429: too many requests")
                .withMessageContaining(PAGE + " answered 404")
                .withMessageContaining("save the page with a browser")
                .satisfies(e -> assertThat(e.code()).isEqualTo(Problem.Code.POST_UNAVAILABLE));
    }

    @Test
    void answers_without_a_post_are_unreadable() {
        pages.with(API, "[]").with(PAGE, "<p>Nothing here.</p>");

        assertThatExceptionOfType(UnavailablePostException.class)
                .isThrownBy(() -> publication().read(ref()))
                .withMessageContaining("gave JSON without a post")
                .withMessageContaining("gave a page without a post")
                .satisfies(e -> assertThat(e.code()).isEqualTo(Problem.Code.POST_UNREADABLE));
    }

    @Test
    void a_file_where_text_was_asked_for_is_no_answer() {
        pages.with(new FetchResult.Saved(URI.create(API), null, 5));

        assertThatExceptionOfType(UnavailablePostException.class)
                .isThrownBy(() -> publication().read(ref()))
                .withMessageContaining("gave a file instead of text");
    }

    @Test
    void a_single_post_is_fetched_once_to_be_listed_and_read() throws UnavailablePostException {
        pages.with(API, JSON);
        var source = new SubstackPlatform().open(URI.create(PAGE + "?r=1x"), pages);

        var refs = source.list().toList();

        assertThat(refs).extracting(PostRef::key).containsExactly("substack:7");
        assertThat(source.read(refs.get(0)).text()).isEqualTo(JSON);
        assertThat(pages.asked()).containsExactly(API);
        assertThat(source.read(refs.get(0)).text()).isEqualTo(JSON);
        assertThat(pages.asked()).containsExactly(API, API);
    }

    @Test
    void a_single_post_that_is_refused_or_missing_is_no_source() {
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> single().list().toList())
                .satisfies(e -> assertThat(e.reason()).isEqualTo(SourceException.Reason.UNUSABLE));

        pages.with(new FetchResult.Refused(URI.create(PAGE), 403, "a challenge"));
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> single().list().toList())
                .satisfies(e -> assertThat(e.reason()).isEqualTo(SourceException.Reason.REFUSED));
    }

    private PostSource publication() {
        return new SubstackPlatform().open(HOME, pages);
    }

    private PostSource single() {
        return new SubstackPlatform().open(URI.create(PAGE), pages);
    }

    private static PostRef ref() {
        return new PostRef(
                "substack", "7", "rye", URI.create(PAGE), "Rye", PostKind.NEWSLETTER, Visibility.EVERYONE, null, null);
    }
}
