package dev.offprint.platform.substack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A tweet. Seen 2019-2024 as {@code div.tweet} with a rendered card that changed three times, since 2024 as an empty {@code
 * div.twitter-embed}, and on pages of 2025 as a link around an element with the payload. The payload stayed the same, and
 * has the whole text where the card may be cut.
 */
final class TweetStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(Markup.cssClass("tweet"), Markup.cssClass("twitter-embed"), Markup.component("Twitter2ToDOM"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var bearer = element.hasAttr("data-attrs") ? element : element.selectFirst("[data-attrs]");
        var payload = bearer == null ? Payload.none() : Payload.of(bearer, reading);
        var url = payload.text("url");
        if (url == null) {
            FallbackStep.keep(element, payload, reading);
            return;
        }
        var author = Byline.of(payload.text("name"), payload.text("username"), payload.text("date"));
        reading.block(new Block.Embed("Tweet", url, null, author, content(payload.json(), reading), null));
    }

    private static List<Block> content(JsonNode tweet, Reading reading) {
        var content = new ArrayList<Block>(text(tweet, reading));
        Json.items(tweet, "photos")
                .flatMap(photo -> Stream.ofNullable(Json.text(photo, "img_url")))
                .map(address -> PictureMarkup.known(address, null, ""))
                .forEach(image -> content.add(new Block.Figure(image, null, List.of())));
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
                .reduce("", String::concat);
        return reading.blocksOf(Jsoup.parseBodyFragment(html).body());
    }

    private static void quoted(JsonNode tweet, List<Block> content, Reading reading) {
        var quote = new ArrayList<Block>();
        var author = Byline.of(Json.text(tweet, "name"), Json.text(tweet, "username"), null);
        if (author != null) {
            quote.add(new Block.Paragraph(List.of(new Inline.Text(author))));
        }
        quote.addAll(text(tweet, reading));
        if (!quote.isEmpty()) {
            content.add(new Block.Quote(quote));
        }
    }

    /** The page that a tweet shows a card of. */
    private static void shown(JsonNode page, List<Block> content) {
        @Nullable String url = Json.text(page, "url");
        @Nullable String title = Json.text(page, "title");
        if (url != null) {
            var text = new Inline.Text(title == null ? url : PlainText.line(title));
            content.add(new Block.Paragraph(List.of(new Inline.Link(url, null, List.of(text)))));
        }
    }
}
