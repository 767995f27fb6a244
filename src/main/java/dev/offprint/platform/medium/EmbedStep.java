package dev.offprint.platform.medium;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import dev.offprint.model.Problem;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Something shown from elsewhere: {@code figure.graf--iframe} with an {@code iframe}, a script of a gist, a tweet's {@code
 * blockquote}, or with nothing at all, where the export has lost it. Feeds have the frame without the class.
 */
final class EmbedStep implements CleanStep {
    private static final String FRAMES = "iframe, script[src*=gist.github.com], blockquote.twitter-tweet";

    @Override
    public List<Markup> markup() {
        return List.of(
                Markup.tag("figure"), Markup.tag("iframe"), Markup.tag("script"), Markup.cssClass("twitter-tweet"));
    }

    @Override
    public boolean matches(Element element) {
        return element.is(FRAMES)
                || element.hasClass("graf--iframe")
                || (element.nameIs("figure") && element.selectFirst(FRAMES) != null);
    }

    @Override
    public void apply(Element element, Reading reading) {
        var source = EmbedSource.in(element);
        var page = EmbedPage.of(source);
        var title = title(element);
        if (page.isEmpty()) {
            lost(title, reading);
        } else if (GistAddress.of(source).isPresent()) {
            GistFiles.show(element, GistAddress.of(source).get(), title, reading);
        } else {
            carbon(source).ifPresent(reading::block);
            show(page.get(), title, source, said(element, reading), reading);
        }
        caption(element, reading);
    }

    /** What a tweet says, where the markup holds more of it than the link. */
    private static List<Block> said(Element element, Reading reading) {
        var tweet = element.selectFirst("blockquote.twitter-tweet");
        return tweet == null ? List.of() : reading.blocksOf(tweet);
    }

    private static void show(EmbedPage page, @Nullable String title, String source, List<Block> said, Reading reading) {
        reading.block(new Block.Embed(page.kind(), page.url(), title, null, said, null));
        if (MediaAddress.of(source).isPresent()) {
            reading.problem(
                    Problem.Code.EMBED_UNAVAILABLE,
                    "What %s leads to was not asked for or gave no answer; a link to it stands in its place."
                            .formatted(page.url()));
        }
    }

    private static void lost(@Nullable String title, Reading reading) {
        var what = title == null ? "embed" : title;
        reading.problem(
                Problem.Code.UNSUPPORTED_MARKUP,
                "The answer does not say what the frame \"%s\" shows; a link to the original stands in its place."
                        .formatted(what));
        reading.block(new Block.Unsupported(what, reading.address().toString(), List.of()));
    }

    // https://carbon.now.sh/embed?…&code=…, in which the code is escaped twice. Seen 2021.
    private static Optional<Block> carbon(String source) {
        return source.matches("https?://carbon\\.now\\.sh/.*")
                ? Links.parameter(source, "code")
                        .map(code -> code.contains("%") ? Links.decoded(code) : code)
                        .filter(code -> !code.isBlank())
                        .map(code -> new Block.CodeBlock(language(source), PlainText.code(code)))
                : Optional.empty();
    }

    private static @Nullable String language(String source) {
        return Links.parameter(source, "l")
                .filter(language -> language.matches("[\\w#+-]+") && !language.equals("auto"))
                .orElse(null);
    }

    private static @Nullable String title(Element element) {
        var frame = element.selectFirst("iframe");
        var title = frame == null ? "" : PlainText.line(frame.attr("title"));
        return title.isEmpty() ? null : title;
    }

    private static void caption(Element element, Reading reading) {
        var caption = element.nameIs("figure") ? PictureStep.caption(element, reading) : List.<Inline>of();
        if (!caption.isEmpty()) {
            reading.block(new Block.Paragraph(List.of(new Inline.Marked(Mark.EMPHASIS, caption))));
        }
    }
}
