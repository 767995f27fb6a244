package dev.offprint.platform.substack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.http.FetchRequest;
import dev.offprint.http.Fetcher;
import dev.offprint.model.About;
import dev.offprint.model.PostKind;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.model.Publication;
import dev.offprint.model.Visibility;
import dev.offprint.platform.UnavailablePostException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;

/**
 * Asks a publication for its page about itself, {@code /about}. Its data have the publication's name, tagline, sign and the
 * bar of links at its top, in which the pages stand that no listing has. Seen 2020-2026.
 */
final class AboutFetch {
    private static final String TEXT = "div.body.markup, div.markup";

    private final URI home;
    private final Fetcher fetcher;

    AboutFetch(URI home, Fetcher fetcher) {
        this.home = home;
        this.fetcher = fetcher;
    }

    /**
     * What the page says; nothing for a publication without one.
     *
     * @throws UnavailablePostException when it could not be had this time
     */
    Optional<About> about() throws UnavailablePostException {
        var address = home.resolve("/about");
        var answer = Answer.of(fetcher.fetch(FetchRequest.text(address)));
        if (answer instanceof Answer.Text text) {
            return Preloads.of(text.text())
                    .filter(data -> data.path("pub").isObject())
                    .map(data -> about(data, text.text(), address));
        }
        if (answer instanceof Answer.Nothing nothing && !nothing.missing()) {
            throw new UnavailablePostException(Problem.Code.ABOUT_UNAVAILABLE, address + " " + nothing.reason());
        }
        return Optional.empty();
    }

    private About about(JsonNode data, String page, URI address) {
        var pub = data.path("pub");
        var name = Objects.requireNonNullElse(Json.text(pub, "name"), String.valueOf(home.getHost()));
        var logo = Json.text(pub, "logo_url");
        return new About(
                new Publication(SubstackPlatform.NAME, Json.id(pub, "id"), name, home),
                Json.text(pub, "hero_text"),
                Json.text(pub, "author_name"),
                Json.text(pub, "copyright"),
                Json.text(pub, "language"),
                logo == null ? null : PictureAddress.ofCover(logo),
                text(data, page),
                address,
                pages(pub));
    }

    /** The text that the page's data carry, or else that it shows. */
    private static String text(JsonNode data, String page) {
        var carried = Json.text(data.path("post"), "body_html");
        if (carried != null && PostKind.PAGE.label().equals(Json.text(data.path("post"), "type"))) {
            return carried;
        }
        var document = Jsoup.parse(page);
        document.outputSettings().prettyPrint(false);
        // A form may name the reader.
        document.select("form, input").remove();
        var shown = document.selectFirst(TEXT);
        return shown == null ? "" : shown.html();
    }

    // Seen 2026:
    // pub.navigationBarItems[{"link_title":…,"post":{"id":…,"slug":…,"title":…,"type":"page"},"children":[…]}]
    private List<PostRef> pages(JsonNode pub) {
        var pages = new LinkedHashMap<String, PostRef>();
        Json.items(pub, "navigationBarItems").forEach(item -> {
            add(item, pages);
            Json.items(item, "children").forEach(child -> add(child, pages));
        });
        return List.copyOf(pages.values());
    }

    private void add(JsonNode item, Map<String, PostRef> pages) {
        var post = item.path("post");
        var id = Json.id(post, "id");
        var slug = Json.text(post, "slug");
        if (id != null && slug != null && PostKind.PAGE.label().equals(Json.text(post, "type"))) {
            var title = Objects.requireNonNullElse(Json.text(post, "title"), "");
            pages.putIfAbsent(id, page(id, slug, title));
        }
    }

    /** When it was published is not said here; the page's own object does. */
    private PostRef page(String id, String slug, String title) {
        var url = new SubstackAddress.PostAddress(home, slug).uri();
        return new PostRef(
                SubstackPlatform.NAME, id, slug, url, title, PostKind.PAGE, Visibility.EVERYONE, Instant.EPOCH, null);
    }
}
