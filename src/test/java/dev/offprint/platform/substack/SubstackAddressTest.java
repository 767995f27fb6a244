package dev.offprint.platform.substack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offprint.platform.Platform.Claim;
import dev.offprint.platform.SourceException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubstackAddressTest {
    private final SubstackPlatform platform = new SubstackPlatform();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bread.substack.com/p/on-rye",
                "http://Bread.Substack.com/p/on-rye/",
                "https://bread.substack.com/p/on-rye/comments",
                "https://bread.substack.com/p/on-rye/comment/123",
                "https://bread.substack.com/p/on-rye?utm_source=share&r=1x&triedRedirect=true#crust",
                "https://open.substack.com/pub/bread/p/on-rye?r=1x"
            })
    void every_form_of_a_posts_address_names_the_same_post(String address) {
        var post = SubstackAddress.post(URI.create(address)).orElseThrow();

        assertThat(post.uri()).hasToString("https://bread.substack.com/p/on-rye");
        assertThat(SubstackAddress.of(URI.create(address))).isEqualTo(post);
    }

    @ParameterizedTest
    @CsvSource({
        "https://bread.substack.com, https://bread.substack.com",
        "http://bread.substack.com/, https://bread.substack.com",
        "https://bread.substack.com/archive?sort=new, https://bread.substack.com",
        "https://open.substack.com/pub/bread, https://bread.substack.com",
        "https://www.example.org/about, https://www.example.org",
        "http://localhost:8080/, http://localhost:8080"
    })
    void the_front_pages_of_a_publication_name_it(String address, String home) {
        assertThat(SubstackAddress.of(URI.create(address)))
                .isEqualTo(new SubstackAddress.PublicationAddress(URI.create(home)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://substack.com/home/post/p-123, https://substack.com",
        "https://substack.com/home/post/p-123?source=queue, https://substack.com",
        "https://www.substack.com/@baker/p-123, https://substack.com",
        "https://substack.com/note/p-123/restacks, https://substack.com",
        "https://substack.com/app-link/post?publication_id=1&post_id=123&token=t, https://substack.com",
        "https://bread.substack.com/i/123/the-crust, https://bread.substack.com",
        "https://www.example.org/i/123?img=x, https://www.example.org"
    })
    void a_post_may_be_named_by_its_id(String address, String home) {
        assertThat(SubstackAddress.of(URI.create(address)))
                .isEqualTo(new SubstackAddress.IdAddress(URI.create(home), "123"));
    }

    @Test
    void notes_writers_and_sections_have_addresses_of_their_own() {
        var baker = new SubstackAddress.ProfileAddress("baker");
        var numbered = new SubstackAddress.ProfileAddress("12-baker");

        assertThat(of("https://substack.com/@baker/note/c-123")).isEqualTo(new SubstackAddress.NoteAddress("123"));
        assertThat(of("https://substack.com/note/c-123?r=1x")).isEqualTo(new SubstackAddress.NoteAddress("123"));
        assertThat(of("https://substack.com/@baker")).isEqualTo(baker);
        assertThat(of("https://substack.com/@baker/posts")).isEqualTo(baker);
        assertThat(of("https://substack.com/profile/12-baker")).isEqualTo(numbered);
        assertThat(of("https://open.substack.com/users/12-baker")).isEqualTo(numbered);
        assertThat(of("https://bread.substack.com/people/12-baker")).isEqualTo(numbered);
        assertThat(of("https://bread.substack.com/s/grain/archive"))
                .isEqualTo(new SubstackAddress.SectionAddress(URI.create("https://bread.substack.com"), "grain"));
    }

    private static SubstackAddress of(String address) {
        return SubstackAddress.of(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://substack.com",
                "https://substack.com/@",
                "https://substack.com/inbox",
                "https://substack.com/note/123",
                "https://substack.com/app-link/post?post_id=x",
                "https://bread.substack.com/s/",
                "https://bread.substack.com/t/tag",
                "https://bread.substack.com/i/rye",
                "https://bread.substack.com/p/",
                "https://www.example.org/2024/some-article",
                "mailto:baker@example.org"
            })
    void other_addresses_are_refused_with_advice(String address) {
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> SubstackAddress.of(URI.create(address)))
                .withMessageContaining(address)
                .withMessageContaining("https://example.substack.com")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(SourceException.Reason.UNUSABLE));
    }

    @Test
    void a_slug_cannot_leave_its_place_in_the_path() {
        var post = new SubstackAddress.PostAddress(URI.create("https://bread.substack.com"), "../../etc/passwd");

        assertThat(post.uri()).hasToString("https://bread.substack.com/p/..%2F..%2Fetc%2Fpasswd");
    }

    @Test
    void hosts_of_the_platform_are_its_own_and_any_other_may_be() {
        assertThat(platform.identify(platform.example())).isEqualTo(Claim.OWN);
        assertThat(platform.identify(URI.create("https://open.substack.com/pub/bread")))
                .isEqualTo(Claim.OWN);
        assertThat(platform.identify(URI.create("https://notsubstack.com/p/x"))).isEqualTo(Claim.POSSIBLE);
        assertThat(platform.identify(URI.create("https://substack.com.evil.org/p/x")))
                .isEqualTo(Claim.POSSIBLE);
        assertThat(platform.identify(URI.create("file:///p/x"))).isEqualTo(Claim.FOREIGN);
    }
}
