package dev.offprint.platform.medium;

import dev.offprint.model.Author;
import dev.offprint.model.Post;
import dev.offprint.model.PostKind;
import dev.offprint.model.PostRef;
import dev.offprint.model.Publication;
import dev.offprint.model.Visibility;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A post as a feed has it: whole in {@code content:encoded}, or in {@code description} only its beginning with "Continue
 * reading". The title is out of the body already, and cut near 100 characters.
 */
final class FeedItem {
    private static final Pattern PREVIEW = Pattern.compile("medium-feed-(?:item|snippet|link)");

    private final Element item;
    private final @Nullable Element channel;
    private final URI address;

    private FeedItem(Element item, URI address) {
        this.item = item;
        this.channel = item.closest("channel");
        this.address = address;
    }

    /** True for a text that is a feed or an item of one. */
    static boolean isFeed(String text) {
        var beginning = text.substring(0, Math.min(1024, text.length())).stripLeading();
        return beginning.startsWith("<item") || beginning.contains("<rss") || beginning.startsWith("<channel");
    }

    /** The items of a feed. */
    static List<FeedItem> all(String feed, URI address) {
        return Jsoup.parse(feed, "", Parser.xmlParser()).select("item").stream()
                .map(item -> new FeedItem(item, address))
                .toList();
    }

    /** The post's id. */
    Optional<String> id() {
        return Stream.of("guid", "link")
                .flatMap(name -> Links.web(text(name)).stream())
                .flatMap(link -> PostId.in(link).stream())
                .findFirst();
    }

    /** True for what Medium puts into its feeds. */
    boolean isMedium() {
        var guid = text("guid");
        var generator = channel == null ? null : child(channel, "generator");
        return (guid != null && guid.matches("https?://(?:[\\w-]+\\.)*medium\\.com/p/.*"))
                || (generator != null && generator.text().strip().equals("Medium"));
    }

    /** The post. */
    Post post() {
        var whole = text("content|encoded");
        var teaser = text("description");
        // The official export of 2017 was a feed, too, with whole bodies in either place.
        boolean isPreview =
                whole == null && (teaser == null || PREVIEW.matcher(teaser).find());
        var body = isPreview ? preview(teaser == null ? "" : teaser) : body(whole == null ? teaser : whole);
        return new Post(ref(), publication(), details(), body.html(), !isPreview);
    }

    /** A body as a feed holds it, without what the platform adds to it. */
    static Element body(@Nullable String html) {
        var body = parsed(html == null ? "" : html);
        body.select("img").stream().filter(StatPixel::is).forEach(Node::remove);
        removeFooter(body);
        return body;
    }

    /** Of a preview only the snippet is the author's. */
    private static Element preview(String html) {
        var teaser = parsed(html);
        var body = parsed("");
        teaser.select(".medium-feed-snippet")
                .forEach(snippet -> body.appendElement("p").appendText(snippet.text()));
        teaser.select(".medium-feed-image img").stream()
                .findFirst()
                .ifPresent(img -> body.prependElement("figure").appendChild(img.clone()));
        return body;
    }

    private static Element parsed(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        Document document = body.ownerDocument();
        if (document != null) {
            document.outputSettings().prettyPrint(false);
        }
        return body;
    }

    // <hr><p><a href=POST>TITLE</a> was originally published in <a href=PUB>NAME</a> on Medium, where people are
    // continuing the
    // conversation by highlighting and responding to this story.</p>; seen 2017-2026 at the end of stories of
    // publications.
    private static void removeFooter(Element body) {
        var last = body.lastElementChild();
        if (last == null || !last.nameIs("p") || !isFooter(last)) {
            return;
        }
        var before = last.previousElementSibling();
        last.remove();
        if (before != null && before.nameIs("hr")) {
            before.remove();
        }
    }

    private static boolean isFooter(Element paragraph) {
        return PlainText.line(paragraph.text())
                .matches(".* was originally published in .* on Medium, where people are continuing the conversation by"
                        + " highlighting and responding to this story\\.");
    }

    private PostRef ref() {
        var url = Links.web(text("link")).map(Links::bare).orElse(address);
        var updated = Times.ofFeed(text("atom|updated"));
        var published = Times.ofFeed(text("pubDate"));
        return new PostRef(
                MediumPostReader.PLATFORM,
                id().orElse(""),
                PostId.slug(url).orElseGet(this::title),
                url,
                title(),
                PostKind.STORY,
                Visibility.EVERYONE,
                published,
                updated == null || (published != null && updated.isBefore(published)) ? null : updated);
    }

    private String title() {
        var title = text("title");
        return title == null
                ? ""
                : PlainText.line(Jsoup.parseBodyFragment(title).text());
    }

    private Publication publication() {
        var name = channel == null ? null : child(channel, "title");
        var home = channel == null
                ? Optional.<URI>empty()
                : Optional.ofNullable(child(channel, "link")).flatMap(link -> Links.web(link.text()));
        var shown = name == null ? "" : PlainText.line(name.text());
        var bare = shown.replaceFirst("^Stories by (.*) on Medium$", "$1").replaceFirst(" - Medium$", "");
        var creator = text("dc|creator");
        var otherwise = creator == null ? "medium.com" : creator;
        return new Publication(
                MediumPostReader.PLATFORM,
                null,
                bare.isEmpty() ? otherwise : bare,
                home.map(Links::bare).orElse(MediumPostReader.HOME));
    }

    private Post.Details details() {
        var tags = new ArrayList<String>();
        item.select("category").forEach(category -> tags.add(category.text().strip()));
        var creator = text("dc|creator");
        return new Post.Details(
                null,
                null,
                creator == null ? List.of() : List.of(new Author(creator, null)),
                tags,
                null,
                null,
                Links.web(text("link")).map(Links::bare).orElse(null),
                null);
    }

    private @Nullable String text(String selector) {
        var element = child(item, selector.replace('|', ':'));
        var text = element == null ? "" : element.wholeText().strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Element child(Element parent, String name) {
        return parent.children().stream()
                .filter(child -> child.tagName().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }
}
