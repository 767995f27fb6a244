package dev.offprint.clean;

import dev.offprint.document.Block;
import dev.offprint.document.DocumentRewriter;
import dev.offprint.document.Inline;
import dev.offprint.model.Problem;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes addresses out of a document that are a program or their own content ({@code javascript:}, {@code data:}), wherever a
 * step put them. What they stood on is kept and a problem reported. Whatever is read goes through here at the end, so that no
 * step has to think of it.
 */
final class HarmlessAddresses extends DocumentRewriter {
    private final URI post;
    private final String subject;
    private final List<Problem> problems;

    /**
     * A rewriter for one document.
     *
     * @param post leads to the original of what cannot be shown
     * @param problems takes what was left out
     */
    HarmlessAddresses(URI post, String subject, List<Problem> problems) {
        this.post = post;
        this.subject = subject;
        this.problems = problems;
    }

    @Override
    protected List<Inline> inlines(List<Inline> content) {
        var kept = new ArrayList<Inline>();
        for (var inline : content) {
            if (inline instanceof Inline.Link link && isRefused("link", link.url())) {
                kept.addAll(inlines(link.content()));
            } else if (inline instanceof Inline.Image image && isRefused("picture", image.url())) {
                if (!image.alt().isEmpty()) {
                    kept.add(new Inline.Text(image.alt()));
                }
            } else {
                kept.add(inline.accept(this));
            }
        }
        return kept;
    }

    @Override
    public Inline.Image image(Inline.Image image) {
        var fallback = image.fallback();
        return fallback != null && Addresses.leadsNowhere(fallback)
                ? new Inline.Image(image.url(), image.alt(), image.title(), null)
                : image;
    }

    @Override
    public Block figure(Block.Figure figure) {
        var caption = inlines(figure.caption());
        if (isRefused("picture", figure.image().url())) {
            return new Block.Unsupported("img", post.toString(), paragraph(caption));
        }
        return new Block.Figure(image(figure.image()), harmless(figure.link()), caption);
    }

    @Override
    public Block gallery(Block.Gallery gallery) {
        var images = gallery.images().stream()
                .filter(image -> !isRefused("picture", image.url()))
                .map(this::image)
                .toList();
        var caption = inlines(gallery.caption());
        return images.isEmpty()
                ? new Block.Unsupported("img", post.toString(), paragraph(caption))
                : new Block.Gallery(images, caption);
    }

    @Override
    public Block embed(Block.Embed embed) {
        var thumbnail = embed.thumbnail();
        return new Block.Embed(
                embed.kind(),
                orPost(embed.url()),
                embed.title(),
                embed.author(),
                blocks(embed.text()),
                thumbnail == null || isRefused("picture", thumbnail.url()) ? null : image(thumbnail));
    }

    @Override
    public Block unsupported(Block.Unsupported unsupported) {
        return new Block.Unsupported(unsupported.what(), orPost(unsupported.url()), blocks(unsupported.content()));
    }

    private static List<Block> paragraph(List<Inline> content) {
        return content.isEmpty() ? List.of() : List.of(new Block.Paragraph(content));
    }

    private @Nullable String harmless(@Nullable String url) {
        return url == null || isRefused("link", url) ? null : url;
    }

    private String orPost(String url) {
        return isRefused("link", url) ? post.toString() : url;
    }

    private boolean isRefused(String what, String url) {
        if (!Addresses.leadsNowhere(url)) {
            return false;
        }
        problems.add(new Problem(
                Problem.Code.UNSUPPORTED_MARKUP,
                subject,
                "A %s with the address \"%s\" leads to no page; what it stood on was kept without it."
                        .formatted(what, Addresses.shortened(url))));
        return true;
    }
}
