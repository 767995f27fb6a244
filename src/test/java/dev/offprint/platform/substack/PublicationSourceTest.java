package dev.offprint.platform.substack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offprint.http.FetchResult;
import dev.offprint.model.PostKind;
import dev.offprint.model.PostRef;
import dev.offprint.model.Visibility;
import dev.offprint.platform.PostSource;
import dev.offprint.platform.SourceException;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublicationSourceTest {
    private static final String HOME = "https://bread.substack.com";
    private static final String CUSTOM = "https://www.bread.example";

    private final Pages pages = new Pages();

    @Test
    void a_short_page_is_not_the_end_and_an_empty_one_is() {
        page(0, entries(1, 3)).page(3, entries(4, 4)).page(4, entries(5, 9)).page(9, "");

        assertThat(source().list().map(PostRef::id)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(pages.asked()).hasSize(6).endsWith(HOME + "/sitemap.xml", HOME + "/feed");
    }

    @Test
    void a_post_that_moved_on_while_listing_is_not_named_twice() {
        page(0, entries(1, 3)).page(3, entries(3, 5)).page(6, "");

        assertThat(source().list().map(PostRef::id)).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void a_caller_that_stops_early_causes_no_further_request() {
        page(0, entries(1, 3));

        assertThat(source().list().limit(3)).hasSize(3);
        assertThat(pages.asked()).hasSize(1);
    }

    @Test
    void an_entry_tells_all_that_a_ref_holds() {
        page(0, """
                {"id":7,"slug":"rye","title":"Rye: a love story","type":"podcast","audience":"only_paid",
                 "canonical_url":"https://www.bread.example/p/rye","post_date":"2026-02-03T04:05:06.789Z",
                 "updated_at":"2026-02-04T00:00:00.000Z"},
                {"id":8,"title":null,"slug":"","audience":null,"post_date":"soon"},
                {"note":"no post"}""").page(3, "");

        var refs = source().list().toList();

        assertThat(refs).hasSize(2);
        var first = refs.get(0);
        assertThat(first.key()).isEqualTo("substack:7");
        assertThat(first.url()).hasToString("https://www.bread.example/p/rye");
        assertThat(first.kind()).isEqualTo(PostKind.PODCAST);
        assertThat(first.visibility()).isEqualTo(Visibility.PAID);
        assertThat(first.publishedAt()).hasToString("2026-02-03T04:05:06.789Z");
        assertThat(first.updatedAt()).hasToString("2026-02-04T00:00:00Z");
        assertThat(refs.get(1).url()).hasToString("https://bread.substack.com/p/8");
        assertThat(refs.get(1).isDraft()).isTrue();
    }

    @Test
    void a_refusal_says_who_refused_what() {
        var address = archive(HOME, 0);
        pages.with(new FetchResult.Refused(URI.create(address), 403, "a challenge page came."));

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> source().list().toList())
                .withMessage(address
                        + " refused with 403: a challenge page came; wait and try again, or use another network")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(SourceException.Reason.REFUSED));
    }

    @Test
    void a_listing_that_breaks_off_says_how_far_it_came() {
        page(0, entries(1, 3));
        pages.with(new FetchResult.Failed(URI.create(archive(HOME, 3)), "the connection broke"));

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> source().list().toList())
                .withMessageContaining("ends early")
                .withMessageContaining("the connection broke after 3 posts");
    }

    @Test
    void a_server_that_repeats_itself_is_not_read_for_ever() {
        page(0, entries(1, 3)).page(3, entries(1, 3)).page(6, entries(1, 3)).page(9, entries(1, 3));

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> source().list().toList())
                .withMessageContaining("repeats itself");
    }

    @Test
    void a_host_without_any_sign_of_substack_is_no_publication() {
        pages.with(archive(CUSTOM, 0), "<!DOCTYPE html><p>Not found").with(CUSTOM + "/", "<p>My own site</p>");

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> source(CUSTOM).list().toList())
                .withMessageContaining("is no Substack publication")
                .withMessageContaining("gave a web page where JSON was expected")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(SourceException.Reason.FOREIGN));
    }

    @Test
    void a_custom_domain_is_known_by_its_home_page_or_its_feed() {
        var other = "https://other.example";
        pages.with(CUSTOM + "/", "<head><meta name=\"norton-safeweb-site-verification\" content=\"x\"></head>")
                .with(other + "/feed", "<rss><channel><generator>Substack</generator></channel></rss>")
                .with(archive(other, 0), "{\"error\":\"Too many requests\"}");

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> source(CUSTOM).list().toList())
                .withMessageContaining("is an address of Substack")
                .withMessageContaining("answered 404");
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> source(other).list().toList())
                .withMessageContaining("is an address of Substack")
                .withMessageContaining("Too many requests");
    }

    @Test
    void garbage_instead_of_a_list_is_named() {
        pages.with(archive(HOME, 0), "[{\"id\":1,");
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> source().list().toList())
                .withMessageContaining("gave JSON that breaks off");

        pages.with(archive(HOME, 0), "{\"posts\":[]}");
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> source().list().toList())
                .withMessageContaining("gave JSON that is no list of posts");

        pages.with(archive(HOME, 0), "  ");
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> source().list().toList())
                .withMessageContaining("gave an empty answer");
    }

    private PostSource source() {
        return source(HOME);
    }

    private PostSource source(String home) {
        return new SubstackPlatform().open(URI.create(home), pages);
    }

    private PublicationSourceTest page(int offset, String entries) {
        pages.with(archive(HOME, offset), "[" + entries + "]");
        return this;
    }

    private static String archive(String home, int offset) {
        return home + "/api/v1/archive?sort=new&offset=" + offset + "&limit=50";
    }

    private static String entries(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj("{\"id\":%1$d,\"slug\":\"post-%1$d\",\"title\":\"Post %1$d\"}"::formatted)
                .collect(Collectors.joining(","));
    }
}
