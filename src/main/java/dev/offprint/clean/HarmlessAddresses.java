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
 * step put them, and those of pictures that are not on the web ({@code file:}); completes those of pictures that start at a
 * host or at its root. What they stood on is kept and a problem reported. Whatever is read goes through here at the end, so
 * that no step has to think of it.
 */
final class HarmlessAddresses extends DocumentRewriter {
    private final URI post;
    private final Addresses addresses;
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
        this.addresses = new Addresses(post);
        this.subject = subject;
        this.problems = problems;
    }

    @Override
    protected List<Inline> inlines(List<Inline> content) {
        var kept = new ArrayList<Inline>();
        for (var inline : content) {
            if (inline instanceof Inline.Link link && isRefused("link", link.url())) {
                kept.addAll(inlines(link.content()));
            } else if (inline instanceof Inline.Image image && isRefused(image)) {
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
        return new Inline.Image(
                addresses.completePicture(image.url()),
                image.alt(),
                image.title(),
                fallback == null || Addresses.isOffTheWeb(fallback) ? null : addresses.completePicture(fallback));
    }

    @Override
    public Block figure(Block.Figure figure) {
        var caption = inlines(figure.caption());
        if (isRefused(figure.image())) {
            return withoutPictures(List.of(figure.image()), caption);
        }
        return new Block.Figure(image(figure.image()), harmless(figure.link()), caption);
    }

    @Override
    public Block gallery(Block.Gallery gallery) {
        var images = gallery.images().stream()
                .filter(image -> !isRefused(image))
                .map(this::image)
                .toList();
        var caption = inlines(gallery.caption());
        return images.isEmpty() ? withoutPictures(gallery.images(), caption) : new Block.Gallery(images, caption);
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
                thumbnail == null || isRefused(thumbnail) ? null : image(thumbnail));
    }

    @Override
    public Block unsupported(Block.Unsupported unsupported) {
        return new Block.Unsupported(unsupported.what(), orPost(unsupported.url()), blocks(unsupported.content()));
    }

    /** What is left of pictures that cannot be shown: their texts, and the caption. */
    private Block withoutPictures(List<Inline.Image> images, List<Inline> caption) {
        var lines = new ArrayList<Block>();
        images.stream()
                .filter(image -> !image.alt().isEmpty())
                .forEach(image -> lines.add(new Block.Paragraph(List.of(new Inline.Text(image.alt())))));
        if (!caption.isEmpty()) {
            lines.add(new Block.Paragraph(caption));
        }
        return new Block.Unsupported("img", post.toString(), lines);
    }

    private @Nullable String harmless(@Nullable String url) {
        return url == null || isRefused("link", url) ? null : url;
    }

    private String orPost(String url) {
        return isRefused("link", url) ? post.toString() : url;
    }

    private boolean isRefused(String what, String url) {
        return Addresses.leadsNowhere(url) && report(what, url);
    }

    private boolean isRefused(Inline.Image image) {
        return Addresses.isOffTheWeb(image.url()) && report("picture", image.url());
    }

    private boolean report(String what, String url) {
        problems.add(new Problem(
                Problem.Code.UNSUPPORTED_MARKUP,
                subject,
                "A %s with the address \"%s\" leads to no page; what it stood on was kept without it."
                        .formatted(what, Addresses.shortened(url))));
        return true;
    }
}
