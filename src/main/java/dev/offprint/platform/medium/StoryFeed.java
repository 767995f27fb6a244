package dev.offprint.platform.medium;

import dev.offprint.model.Original;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A feed of a writer or a publication, which holds the ten newest stories (seen 2016-2026).
 *
 * @param stories each as a feed with that story alone, so that it can be kept by itself; by id, in the feed's order
 */
record StoryFeed(Map<String, Original> stories) {
    /** A feed without stories. */
    static final StoryFeed NONE = new StoryFeed(Map.of());

    // Seen 2019-2026: <generator>Medium</generator>, also on custom domains.
    private static final String GENERATOR = "channel > generator";

    /** The stories of a feed of Medium's; nothing for a text that is none. */
    static Optional<StoryFeed> in(String text, URI address) {
        var feed = Jsoup.parse(text, address.toString(), Parser.xmlParser());
        feed.outputSettings().prettyPrint(false);
        var generator = feed.selectFirst(GENERATOR);
        if (generator == null || !generator.text().strip().equals("Medium")) {
            return Optional.empty();
        }
        var stories = new LinkedHashMap<String, Original>();
        for (var item : feed.select("channel > item")) {
            id(item).ifPresent(id -> stories.putIfAbsent(
                    id, new Original(address(item, id), Original.Format.FRAGMENT, alone(feed, item))));
        }
        return Optional.of(new StoryFeed(stories));
    }

    /** A story's item; nothing where the feed lacks it. */
    Optional<Original> item(String id) {
        return Optional.ofNullable(stories.get(id));
    }

    /** The ids, in the feed's order. */
    List<String> ids() {
        return List.copyOf(stories.keySet());
    }

    // <guid isPermaLink="false">https://medium.com/p/3f2a9c51d0b4</guid>
    private static Optional<String> id(Element item) {
        return web(text(item, "guid")).or(() -> web(text(item, "link"))).flatMap(PostId::in);
    }

    private static URI address(Element item, String id) {
        return web(text(item, "link"))
                .flatMap(MediumAddress::find)
                .map(MediumAddress::home)
                .orElse(MediumAddress.byId(id));
    }

    /** The feed as it was, with all other items left out. */
    private static String alone(Document feed, Element item) {
        var copy = feed.clone();
        int at = feed.select("channel > item").indexOf(item);
        var items = copy.select("channel > item");
        for (int i = 0; i < items.size(); i++) {
            if (i != at) {
                items.get(i).remove();
            }
        }
        return copy.outerHtml();
    }

    private static String text(Element item, String name) {
        var child = item.selectFirst(name);
        return child == null ? "" : child.text().strip();
    }

    private static Optional<URI> web(String written) {
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(new URI(written));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
