package dev.offprint.platform.medium;

import dev.offprint.model.Post;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A story's page: its data in a state where there is one, and what readers see. The state is complete where the markup is not:
 * pages show neither the language of code nor most embeds.
 */
final class StoryPage {
    /** Seen 2015-2026; a tool that reduces pages renames the attribute {@code content} to {@code value}. */
    private static final String SIGNS = "meta[property=al:android:url][content^=medium://],"
            + " meta[name=al:android:url][value^=medium://],"
            + " meta[content=com.medium.reader], meta[value=com.medium.reader],"
            + " meta[property=og:site_name][content=Medium], meta[name=og:site_name][value=Medium],"
            + " .pw-post-body-paragraph, [data-selectable-paragraph], article.postArticle [class*=graf--]";

    private final String text;
    private final Document page;
    private final URI address;

    /**
     * Reads a whole page.
     *
     * @param page what {@code text} is parsed to
     * @param address where it came from; it may be empty
     */
    StoryPage(String text, Document page, URI address) {
        this.text = text;
        this.page = page;
        this.address = address;
        page.outputSettings().prettyPrint(false);
    }

    /** True for a page that Medium made. */
    boolean isMedium() {
        boolean hasState =
                text.contains("__APOLLO_STATE__") && (text.contains("miro.medium.com") || text.contains("\"Post:"));
        return hasState || page.selectFirst(SIGNS) != null;
    }

    /** The post on the page; nothing where it shows none. */
    Optional<Post> post() {
        var found = ApolloState.in(text);
        for (var state : found.states()) {
            var story = story(state).filter(StoryObject::hasBody);
            var post = story.map(StoryObject::post);
            boolean isAll = story.filter(StoryObject::isPreviewOnly).isPresent() || rendered() == null;
            if (post.isPresent() && (post.get().complete() || isAll)) {
                return post;
            }
        }
        var known = found.states().stream()
                .flatMap(state -> story(state).stream())
                .findFirst()
                .orElse(null);
        return shown(known, found.damaged());
    }

    /** True when the page's data break off, so that only what it shows can be read. */
    boolean hasDamagedState() {
        return ApolloState.in(text).damaged();
    }

    /** The story that the page is about, among those that it mentions. */
    private Optional<StoryObject> story(ApolloState state) {
        var wanted = Stream.of(PostId.in(address), state.asked(), canonicalId()).flatMap(Optional::stream);
        return Stream.concat(wanted, state.posts().stream())
                .map(state::post)
                .filter(post -> post.isObject())
                .map(post -> new StoryObject(post, Json.object(), address))
                .findFirst();
    }

    private Optional<String> canonicalId() {
        return page.select("link[rel=canonical][href], meta[property=og:url]").stream()
                .flatMap(element -> Links.web(element.attr(element.hasAttr("href") ? "href" : "content")).stream())
                .flatMap(link -> PostId.in(link).stream())
                .findFirst();
    }

    private @Nullable Element rendered() {
        return RenderedArticle.body(page);
    }

    private Optional<Post> shown(@Nullable StoryObject known, boolean damaged) {
        var body = rendered();
        if (body == null) {
            return Optional.empty();
        }
        var details = new PageDetails(page, address);
        if (damaged) {
            Damage.mark(body, "the data of the page, which break off; what the page shows was taken instead");
        }
        boolean complete = !RenderedArticle.hasWall(page);
        if (known != null) {
            TitleMarks.set(body, known.title(), known.shownSubtitle());
            return Optional.of(known.post(body, complete));
        }
        TitleMarks.set(body, details.title(), details.shownSubtitle());
        return Optional.of(details.post(body, complete));
    }
}
