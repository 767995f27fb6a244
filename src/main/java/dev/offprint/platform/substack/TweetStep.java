package dev.offprint.platform.substack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * A tweet. Seen 2019-2024 as {@code div.tweet} with a rendered card that changed three times, since 2024 as an empty {@code
 * div.twitter-embed}, on pages of 2025-2026 as a link around a rendered card. The payload stayed the same, and has the whole
 * text where the card may be cut; pages and e-mails may show the card alone.
 */
final class TweetStep extends EmbedStep {
    TweetStep() {
        super(Markup.cssClass("tweet"), Markup.cssClass("twitter-embed"), Markup.component("Twitter2ToDOM"));
    }

    @Override
    Optional<Block.Embed> embed(Card card, Payload payload, Reading reading) {
        var shown = new TweetCard(card.element());
        var told = content(payload.json(), reading);
        var content = told.isEmpty() ? shown.content(reading) : told;
        var author = Byline.of(
                first(payload.text("name"), shown.name()),
                first(payload.text("username"), shown.handle()),
                first(payload.text("date"), shown.date()));
        return payload.address("url")
                .or(shown::address)
                .map(url -> new Block.Embed("Tweet", url, null, author, content, null));
    }

    private static List<Block> content(JsonNode tweet, Reading reading) {
        var content = new ArrayList<Block>(text(tweet, reading));
        content.addAll(media(tweet));
        quoted(tweet.path("quoted_tweet"), content, reading);
        shown(tweet.path("expanded_url"), content);
        return content;
    }

    /** The text is HTML with line ends: links under their short form, and spans for names. */
    private static List<Block> text(JsonNode tweet, Reading reading) {
        var text = Json.text(tweet, "full_text");
        if (text == null) {
            return List.of();
        }
        var html = Stream.of(text.split("\\R{2,}"))
                .map(paragraph -> "<p>" + paragraph.replaceAll("\\R", "<br>") + "</p>")
                .collect(Collectors.joining());
        return reading.blocksOf(Jsoup.parseBodyFragment(html).body());
    }

    /** The pictures; that of a video leads to it. */
    private static List<Block> media(JsonNode tweet) {
        var video = address(tweet, "video_url");
        var pictures = Json.items(tweet, "photos")
                .flatMap(photo -> Stream.ofNullable(address(photo, "img_url")))
                .map(picture -> figure(picture, video))
                .toList();
        return pictures.isEmpty() && video != null ? List.of(link("Video", video)) : pictures;
    }

    private static void quoted(JsonNode tweet, List<Block> content, Reading reading) {
        var quote = new ArrayList<Block>();
        var author = Byline.of(Json.text(tweet, "name"), Json.text(tweet, "username"), null);
        if (author != null) {
            quote.add(new Block.Paragraph(List.of(new Inline.Text(author))));
        }
        quote.addAll(text(tweet, reading));
        quote.addAll(media(tweet));
        if (!quote.isEmpty()) {
            content.add(new Block.Quote(quote));
        }
    }

    /** The page that a tweet shows a card of. */
    private static void shown(JsonNode page, List<Block> content) {
        var url = address(page, "url");
        if (url == null) {
            return;
        }
        var picture = address(page, "image");
        if (picture != null) {
            content.add(figure(picture, url));
        }
        var title = Json.text(page, "title");
        content.add(link(title == null ? url : PlainText.line(title), url));
        content.addAll(paragraphs(Json.text(page, "description")));
    }

    private static @Nullable String address(JsonNode object, String member) {
        return new Payload(object).address(member).orElse(null);
    }

    private static Block link(String text, String url) {
        return new Block.Paragraph(List.of(new Inline.Link(url, null, List.of(new Inline.Text(text)))));
    }
}
