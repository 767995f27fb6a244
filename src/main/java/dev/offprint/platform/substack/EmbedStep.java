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

/** A step for something shown from elsewhere. Where its payload does not say enough, the fallback keeps what is there. */
abstract class EmbedStep implements CleanStep {
    private final List<Markup> markup;

    /** Takes the class and the component by which the embed is known. */
    EmbedStep(String cssClass, String component) {
        markup = List.of(Markup.cssClass(cssClass), Markup.component(component));
    }

    /** What the reader is shown; nothing where the payload does not name the place it comes from. */
    abstract Optional<Block.Embed> embed(Element element, Payload payload, Reading reading);

    @Override
    public final List<Markup> markup() {
        return markup;
    }

    @Override
    public final void apply(Element element, Reading reading) {
        var payload = payload(element, reading);
        embed(element, payload, reading)
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
}
