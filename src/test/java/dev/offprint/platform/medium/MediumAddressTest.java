package dev.offprint.platform.medium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offprint.platform.Platform;
import dev.offprint.platform.SourceException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What addresses name, by their form alone. */
class MediumAddressTest {
    private final MediumPlatform platform = new MediumPlatform();

    @ParameterizedTest
    @CsvSource({
        "https://medium.com/@wren/on-rye-3f2a9c51d0b4, https://medium.com/@wren/on-rye-3f2a9c51d0b4",
        "https://medium.com/@wren/3f2a9c51d0b4, https://medium.com/@wren/3f2a9c51d0b4",
        "https://medium.com/the-oven/on-rye-3f2a9c51d0b4, https://medium.com/the-oven/on-rye-3f2a9c51d0b4",
        "https://www.medium.com/the-oven/on-rye-3f2a9c51d0b4/, https://www.medium.com/the-oven/on-rye-3f2a9c51d0b4/",
        "https://wren.medium.com/on-rye-3f2a9c51d0b4, https://wren.medium.com/on-rye-3f2a9c51d0b4",
        "https://wren.medium.com/3f2a9c51d0b4, https://wren.medium.com/3f2a9c51d0b4",
        "https://stories.example.com/on-rye-3f2a9c51d0b4, https://stories.example.com/on-rye-3f2a9c51d0b4",
        "https://medium.com/p/3f2a9c51d0b4, https://medium.com/p/3f2a9c51d0b4",
        "https://medium.com/p/3f2a9c51d0b4/edit, https://medium.com/p/3f2a9c51d0b4",
        "https://medium.com/p/on-rye-3f2a9c51d0b4, https://medium.com/p/3f2a9c51d0b4",
        "medium://p/3f2a9c51d0b4, https://medium.com/p/3f2a9c51d0b4",
        "https://medium.com/@wren/on-rye-3f2a9c51d0b4?source=rss-a1b2------2#.wsv7amxfq, https://medium.com/@wren/on-rye-3f2a9c51d0b4",
        "https://medium.com/@wren/%E9%BA%B5%E5%8C%85-3f2a9c51d0b4, https://medium.com/@wren/%E9%BA%B5%E5%8C%85-3f2a9c51d0b4",
        "https://medium.com/m/global-identity?redirectUrl=https%3A%2F%2Fstories.example.com%2Fon-rye-3f2a9c51d0b4, https://stories.example.com/on-rye-3f2a9c51d0b4",
        "https://medium.com/m/global-identity-2?redirectUrl=https%3A%2F%2Fmedium.com%2Fp%2F3f2a9c51d0b4, https://medium.com/p/3f2a9c51d0b4",
        "https://medium.com/m/signin?operation=login&redirect=https%3A%2F%2Fmedium.com%2F%40wren%2Fon-rye-3f2a9c51d0b4, https://medium.com/@wren/on-rye-3f2a9c51d0b4",
        "https://medium.com/r/?url=https%3A%2F%2Fmedium.com%2Fp%2F3f2a9c51d0b4, https://medium.com/p/3f2a9c51d0b4",
        "https://medium.com/on-rye-3f2a9c51d0b4, https://medium.com/on-rye-3f2a9c51d0b4",
    })
    void a_story_is_known_by_its_id_in_every_form(String address, String place) {
        assertThat(MediumAddress.of(URI.create(address)))
                .isEqualTo(new MediumAddress.StoryAddress("3f2a9c51d0b4", URI.create(place)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "3f2a9c51d0b", "123456789012"})
    void ids_may_be_short_and_all_digits(String id) {
        assertThat(MediumAddress.of(URI.create("https://medium.com/@wren/on-rye-" + id)))
                .isInstanceOfSatisfying(
                        MediumAddress.StoryAddress.class,
                        story -> assertThat(story.id()).isEqualTo(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://link.medium.com/aBcDeF", "https://rsci.app.link/x1y2"})
    void a_short_link_is_a_story_whose_id_is_not_known_yet(String address) {
        assertThat(MediumAddress.of(URI.create(address)))
                .isEqualTo(new MediumAddress.StoryAddress(null, URI.create(address)));
        assertThat(platform.identify(URI.create(address))).isEqualTo(Platform.Claim.OWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://medium.com/@wren",
                "https://medium.com/@wren/",
                "https://medium.com/@wren?source=post_page-----3f2a9c51d0b4----",
                "https://medium.com/feed/@wren",
                "https://medium.com/@wren/feed",
                "https://medium.com/@wren/latest",
                "https://medium.com/@wren/about",
            })
    void a_writer_is_named_by_the_profile_and_the_feed(String address) {
        assertThat(MediumAddress.of(URI.create(address))).isEqualTo(new MediumAddress.ProfileAddress("wren"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://medium.com/the-oven",
                "https://medium.com/the-oven/archive/2024/05/01",
                "https://medium.com/feed/the-oven",
                "https://medium.com/the-oven/latest",
            })
    void a_publication_is_named_by_its_slug(String address) {
        assertThat(MediumAddress.of(URI.create(address))).isEqualTo(new MediumAddress.PublicationAddress("the-oven"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://wren.medium.com, https://wren.medium.com",
        "http://Wren.Medium.com/feed, https://wren.medium.com",
        "https://stories.example.com/, https://stories.example.com",
        "https://stories.example.com/archive/2024, https://stories.example.com",
        "http://127.0.0.1:8080/feed, http://127.0.0.1:8080",
    })
    void a_host_of_its_own_is_a_site(String address, String home) {
        assertThat(MediumAddress.of(URI.create(address))).isEqualTo(new MediumAddress.SiteAddress(URI.create(home)));
    }

    @Test
    void a_writer_may_be_named_by_the_platforms_own_id() {
        assertThat(MediumAddress.of(URI.create("https://medium.com/u/a1b2c3d4e5f6")))
                .isEqualTo(new MediumAddress.UserAddress("a1b2c3d4e5f6"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://medium.com/tag/bread | the page of a tag",
                "https://medium.com/the-oven/tagged/bread | the page of a tag",
                "https://medium.com/feed/tag/bread | the page of a tag",
                "https://wren.medium.com/tagged/bread | the page of a tag",
                "https://medium.com/ | the platform's front page",
                "https://medium.com/me/stories | a page of the platform itself",
                "https://medium.com/@wren/on-rye | ends in no story's id",
                "https://medium.com/the-oven/on-rye-xyz | ends in no story's id",
                "https://medium.com/p/on-rye | no story's id",
                "https://medium.com/@ | no name after the @",
                "https://medium.com/media/0123456789abcdef0123456789abcdef | embedded in a story",
                "https://medium.com/u/wren | no writer's id",
                "https://medium.com/m/signin | leads to nothing else",
                "https://miro.medium.com/v2/1*abc.png | no writer's",
                "https://stories.example.com/on-rye | names no story",
                "ftp://medium.com/@wren | not an http or https address",
            })
    void what_names_no_story_is_refused_with_the_reason(String address, String why) {
        assertThatThrownBy(() -> MediumAddress.of(URI.create(address)))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining(address)
                .hasMessageContaining(why)
                .hasMessageContaining("https://medium.com/@name");
        assertThat(MediumAddress.find(URI.create(address))).isEmpty();
    }

    @Test
    void addresses_that_wrap_each_other_for_ever_are_given_up() {
        var address = "https://medium.com/p/3f2a9c51d0b4";
        for (int i = 0; i < 5; i++) {
            address = "https://medium.com/r/?url="
                    + java.net.URLEncoder.encode(address, java.nio.charset.StandardCharsets.UTF_8);
        }
        var wrapped = URI.create(address);

        assertThatThrownBy(() -> MediumAddress.of(wrapped)).hasMessageContaining("leads from one address to the next");
    }

    @ParameterizedTest
    @CsvSource({
        "https://medium.com.evil.example/@wren/on-rye-3f2a9c51d0b4, FOREIGN",
        "https://notmedium.com/@wren, FOREIGN",
        "https://medium.com/@wren, OWN",
        "https://wren.medium.com/, OWN",
        "https://medium.com/tag/bread, OWN",
        "https://stories.example.com/, POSSIBLE",
        "https://stories.example.com/on-rye-3f2a9c51d0b4, POSSIBLE",
        "https://stories.example.com/p/on-rye, FOREIGN",
        "ftp://medium.com/, FOREIGN",
        "medium://p/3f2a9c51d0b4, OWN",
    })
    void a_look_alike_is_foreign_and_a_domain_of_its_own_is_possible(String address, Platform.Claim claim) {
        assertThat(platform.identify(URI.create(address))).isEqualTo(claim);
    }

    @Test
    void a_session_is_for_the_platform_and_for_the_host_that_was_named() {
        assertThat(platform.sessionHosts(URI.create("https://stories.example.com/on-rye-3f2a9c51d0b4")))
                .containsExactly("medium.com", "stories.example.com");
        assertThat(platform.sessionHosts(URI.create("https://medium.com/@wren")))
                .containsExactly("medium.com");
        assertThat(platform.sessionCookies()).containsExactlyInAnyOrder("sid", "uid");
    }
}
