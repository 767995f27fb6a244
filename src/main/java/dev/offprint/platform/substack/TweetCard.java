package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * A tweet as it is shown. Until 2024, and in e-mails as {@code div.tweet.static}, its parts have names: {@code tweet-header},
 * {@code tweet-text} or bare text, {@code tweet-photo}, {@code quote-tweet}, {@code expanded-link}, {@code tweet-footer}. On
 * pages of 2025-2026, and in e-mails as tables, they are known by what is before the hash of their class.
 */
record TweetCard(Element element) {
    private static final String NAME = ".tweet-author-name, [class*=weight-semibold]";
    private static final String HANDLE = "[class*=tweet-author], [class*=color-secondary]";

    // Seen 2026-10 on pages: <div class="pencraft pc-reset size-15-gjMpX1 reset-PDs18X text-aFN1BV">.
    private static final String HASHED_TEXT = "[class~=(^|\\s)text-[\\w-]{6}(\\s|$)]";

    private static final String AVATAR = ".tweet-user-avatar, .quote-tweet-user-avatar, img[src*=profile_images],"
            + " img[src*=/twitter_name/], img[alt^=X avatar for], img[alt^=Twitter avatar for]";

    // Seen 2022-2026: 1:25 PM ∙ May 25, 2021
    private static final Pattern DATE = Pattern.compile("(?:\\d{1,2}:\\d{2} [AP]M )\\S \\w+ \\d{1,2}, \\d{4}");

    /** Where the tweet is. */
    Optional<String> address() {
        var card = new Card(element);
        return card.addressWith("/status/").or(() -> card.address("a[href]"));
    }

    @Nullable
    String name() {
        return new Card(element).text(NAME);
    }

    /** The handle, without the sign before it. */
    @Nullable
    String handle() {
        return handle(element.select(HANDLE), 0);
    }

    @Nullable
    String date() {
        var named = new Card(element).text(".tweet-date");
        var matcher = DATE.matcher(element.text());
        return named == null && matcher.find() ? matcher.group() : named;
    }

    /** Text, pictures, the tweet that it quotes and the page that it shows; no counts and no avatars. */
    List<Block> content(Reading reading) {
        var card = element.clone();
        card.select(AVATAR).remove();
        var texts = card.select(HASHED_TEXT);
        return texts.isEmpty() ? namedParts(card, reading) : hashedParts(card, texts, reading);
    }

    private List<Block> namedParts(Element card, Reading reading) {
        card.select(".tweet-footer, .tweet-date, .tweet-ufi, .retweets, .likes, hr")
                .remove();
        card.select(".tweet-header").stream()
                .filter(header -> header.closest(".quote-tweet") == null)
                .forEach(Element::remove);
        card.select(".quote-tweet").tagName("blockquote");
        // The card's children would be taken for a tweet again.
        card.select(".tweet, .twitter-embed").removeClass("tweet").removeClass("twitter-embed");
        var address = address().orElse("");
        card.select("a[href]").stream()
                .filter(link -> OwnLinks.clean(link.attr("href"), null).equals(address))
                .forEach(Element::unwrap);
        separate(card);
        return reading.blocksOf(card);
    }

    /** Gives pictures, and the parts of a page's card, lines of their own, as style sheets do. */
    private static void separate(Element card) {
        card.select(".expanded-link-domain").remove();
        card.select("[class^=expanded-link-]:not(img)").tagName("div");
        card.select("img").wrap("<div></div>");
    }

    /** The first text is the tweet's own, the second one's that of a tweet it quotes. */
    private static List<Block> hashedParts(Element card, Elements texts, Reading reading) {
        var content = new ArrayList<>(reading.blocksOf(texts.get(0)));
        for (var picture : PictureMarkup.in(card, reading)) {
            picture.image().ifPresent(image -> content.add(new Block.Figure(image, null, List.of())));
        }
        if (texts.size() > 1) {
            var names = card.select(NAME);
            var author = Byline.of(names.size() > 1 ? names.get(1).text() : null, handle(card.select(HANDLE), 1), null);
            var quote = new ArrayList<Block>();
            quote.add(new Block.Paragraph(List.of(new Inline.Text(Objects.requireNonNullElse(author, "Tweet")))));
            quote.addAll(reading.blocksOf(texts.get(1)));
            content.add(new Block.Quote(quote));
        }
        return content;
    }

    private static @Nullable String handle(Elements candidates, int index) {
        return candidates.stream()
                .map(found -> found.text().strip())
                .filter(text -> text.startsWith("@"))
                .map(text -> text.substring(1))
                .skip(index)
                .findFirst()
                .orElse(null);
    }
}
