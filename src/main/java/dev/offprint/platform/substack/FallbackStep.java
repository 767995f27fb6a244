package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import dev.offprint.model.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * A structure that no other step knows: anything with a component name, those of before 2022 that are known by their class
 * alone, and every {@code iframe}. Its text stays, with a link to where the reader can see it, and the report names it.
 */
final class FallbackStep implements CleanStep {
    /** Members of the payload that say where the thing is, the best first. */
    private static final String[] ADDRESSES = {"url", "targetUrl", "canonical_url", "fullEmbedUrl", "embed_url"};

    /** Members of the payload that are words for the reader, in the order in which cards show them. */
    private static final List<String> WORDS = List.of(
            "title",
            "name",
            "label",
            "subtitle",
            "author_name",
            "full_text",
            "text",
            "body",
            "truncated_body_text",
            "hero_text",
            "caption",
            "description");

    /** What is content without being text. */
    private static final String CONTENT = "img, picture, [data-attrs]:not(iframe), [data-component-name]:not(iframe)";

    /** Structures that were seen without a component name. */
    private static final Set<String> CLASSES = Set.of(
            "tweet",
            "twitter-embed",
            "youtube-wrap",
            "vimeo-wrap",
            "spotify-wrap",
            "soundcloud-wrap",
            "apple-podcast-container",
            "bandcamp-wrap",
            "tiktok-wrap",
            "instagram",
            "bluesky-wrap",
            "embedded-post-wrap",
            "digest-post-embed",
            "embedded-publication-wrap",
            "community-post",
            "poll-embed",
            "file-embed-wrapper",
            "native-video-embed",
            "native-audio-embed",
            "github-gist",
            "datawrapper-wrap",
            "prediction-market-wrap",
            "polymarket-embed",
            "recipe-embed");

    /** Where a component name was seen; signs are found by name, and these names are not known before. */
    private static final Set<String> TAGS = Set.of("div", "span", "p", "a", "figure", "section", "iframe");

    private static final Set<String> IN_LINE = Set.of("span", "a");

    /** Names on elements that are ordinary text otherwise. */
    private static final Set<String> TRANSPARENT = Set.of("Image2ToDOM", "ImageToDOM", "CodeBlockToDOM");

    @Override
    public List<Markup> markup() {
        return Stream.concat(
                        CLASSES.stream().map(Markup::cssClass), TAGS.stream().map(Markup::tag))
                .toList();
    }

    /** A part of the post that only some readers are shown; ordinary content. Named by another project, 2026. */
    private static final String SHOWN_TO_SOME = "dynamic-content-block";

    @Override
    public boolean matches(Element element) {
        if (element.attributesSize() == 0 || element.hasClass(SHOWN_TO_SOME)) {
            return false;
        }
        var component = element.attr(Component.ATTRIBUTE);
        boolean named = !component.isEmpty() && !TRANSPARENT.contains(component);
        return named
                || element.nameIs("iframe")
                || element.hasAttr("data-attrs")
                || element.classNames().stream().anyMatch(CLASSES::contains);
    }

    @Override
    public void apply(Element element, Reading reading) {
        keep(element, Payload.of(element, reading), reading);
    }

    /** Keeps what another step cannot make sense of. */
    static void keep(Element element, Payload payload, Reading reading) {
        var name = Component.name(element);
        var url = url(element, payload, reading);
        reading.problem(
                Problem.Code.UNSUPPORTED_MARKUP,
                "%s is not carried over; its text and a link to %s were kept".formatted(name, url));
        if (!IN_LINE.contains(element.normalName())) {
            reading.block(new Block.Unsupported(name, url, shows(element) ? reading.blocksOf(element) : told(payload)));
        } else if (shows(element)) {
            reading.linked(element, url, null);
        } else {
            reading.inline(new Inline.Link(url, null, List.of(new Inline.Text(name))));
        }
    }

    /** False for an element that is empty but for one player, the address of which is kept. */
    private static boolean shows(Element element) {
        return element.hasText()
                || !element.children().select(CONTENT).isEmpty()
                || element.children().select("iframe").size() > 1;
    }

    /** What the payload says in words, where nothing is rendered. */
    private static List<Block> told(Payload payload) {
        return Stream.of(payload, payload.inner("comment"), payload.inner("communityPost"))
                .flatMap(part -> WORDS.stream().flatMap(member -> Stream.ofNullable(part.text(member))))
                .distinct()
                .flatMap(text -> PlainText.paragraphs(text).stream())
                .toList();
    }

    /** Where the reader can see it; the post, where the markup names no place. */
    private static String url(Element element, Payload payload, Reading reading) {
        var card = new Card(element);
        return payload.address(ADDRESSES)
                .or(() -> card.address("iframe[src]"))
                .or(() -> card.address("a[href]"))
                .map(address -> OwnLinks.clean(address, reading.address().getHost()))
                .orElseGet(() -> reading.address().toString());
    }
}
