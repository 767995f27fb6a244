package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A step for something shown from elsewhere. Where nothing says where that is, the fallback keeps what is there. */
abstract class EmbedStep implements CleanStep {
    private final List<Markup> markup;

    /** Takes the signs by which the embed is known. */
    EmbedStep(Markup... markup) {
        this.markup = List.of(markup);
    }

    /** Takes the class and the component by which the embed is known. */
    EmbedStep(String cssClass, String component) {
        this(Markup.cssClass(cssClass), Markup.component(component));
    }

    /**
     * What the reader is shown; nothing where neither the payload nor the card names the place it comes from. The payload is
     * asked first, because cards are cut and change.
     */
    abstract Optional<Block.Embed> embed(Card card, Payload payload, Reading reading);

    @Override
    public final List<Markup> markup() {
        return markup;
    }

    @Override
    public final void apply(Element element, Reading reading) {
        var payload = payload(element, reading);
        embed(new Card(element), payload, reading)
                .ifPresentOrElse(reading::block, () -> FallbackStep.keep(element, payload, reading));
    }

    /** The payload, which a few embeds have on an element inside. */
    private static Payload payload(Element element, Reading reading) {
        var inner = element.hasAttr("data-attrs") ? element : element.selectFirst("[data-attrs]");
        return inner == null ? Payload.none() : Payload.of(inner, reading);
    }

    /** An embed without text or picture. */
    static Block.Embed link(String kind, String url, @Nullable String title, @Nullable String author) {
        return new Block.Embed(kind, url, title, author, List.of(), null);
    }

    /** Plain text as paragraphs; its line ends are breaks, its empty lines part paragraphs. */
    static List<Block> paragraphs(@Nullable String text) {
        return text == null ? List.of() : PlainText.paragraphs(text);
    }

    /** A picture that stands for an embed; null where the payload names none. */
    static Inline.@Nullable Image picture(@Nullable String url, @Nullable String alt) {
        return url == null ? null : PictureMarkup.known(url, null, alt == null ? "" : alt);
    }

    /** A picture that is a part of what is shown. */
    static Block figure(String url, @Nullable String link) {
        return new Block.Figure(PictureMarkup.known(url, null, ""), link, List.of());
    }

    /** The payload's text, or the card's where the payload has none. */
    static @Nullable String first(@Nullable String told, @Nullable String shown) {
        return told == null ? shown : told;
    }
}
