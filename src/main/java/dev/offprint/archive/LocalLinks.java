package dev.offprint.archive;

import dev.offprint.document.Block;
import dev.offprint.document.Document;
import dev.offprint.document.DocumentRewriter;
import dev.offprint.document.Inline;
import dev.offprint.model.Asset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes pictures and links of a post lead to files of the archive, as seen from the post's own file. */
public final class LocalLinks {
    private final Layout layout;
    private final LinkIndex index;

    /** {@code index} is asked at each call, so posts may be added to it in between. */
    public LocalLinks(Layout layout, LinkIndex index) {
        this.layout = layout;
        this.index = index;
    }

    /**
     * A document whose links are local as far as they can be.
     *
     * @param pending addresses, as the author wrote them, that look like posts of the archive which are not there; each post
     *     once, in reading order
     */
    public record Localised(Document document, List<String> pending) {}

    /**
     * Rewrites one post. What is not in the archive keeps its address.
     *
     * @param postFile the post's file; it should be in the index itself, so that links to the post's own headings and to its
     *     neighbours are known as such
     * @param places the place of each picture, attachment and recording that was kept, by its address in the document; a link
     *     to a picture that is shown elsewhere keeps its address
     */
    public Localised localise(Document document, String postFile, Map<String, String> places) {
        var rewriter = new Localiser(document, postFile, places);
        var local = rewriter.rewrite(document);
        return new Localised(local, List.copyOf(rewriter.pending.values()));
    }

    private final class Localiser extends DocumentRewriter {
        private final String postFile;
        private final Map<String, String> places;
        private final Set<String> attachments;
        private final Map<String, String> pending = new LinkedHashMap<>();

        Localiser(Document document, String postFile, Map<String, String> places) {
            this.postFile = postFile;
            this.places = places;
            this.attachments = document.attachments().stream().map(Asset::url).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public Inline.Image image(Inline.Image image) {
            var file = places.get(image.url());
            return file == null
                    ? image
                    : new Inline.Image(layout.reference(postFile, file), image.alt(), image.title(), null);
        }

        @Override
        public Inline link(Inline.Link link) {
            return new Inline.Link(target(link.url()), link.title(), inlines(link.content()));
        }

        @Override
        public Block figure(Block.Figure figure) {
            var link = figure.link();
            return new Block.Figure(
                    image(figure.image()), link == null ? null : target(link), inlines(figure.caption()));
        }

        @Override
        public Block embed(Block.Embed embed) {
            var thumbnail = embed.thumbnail();
            return new Block.Embed(
                    embed.kind(),
                    target(embed.url()),
                    embed.title(),
                    embed.author(),
                    blocks(embed.text()),
                    thumbnail == null ? null : image(thumbnail));
        }

        private String target(String url) {
            var attachment = attachments.contains(url) ? places.get(url) : null;
            if (attachment != null) {
                return layout.reference(postFile, attachment);
            }
            var file = index.file(url);
            if (file.isPresent()) {
                var fragment = fragmentOf(url);
                boolean within = file.get().equals(postFile) && !fragment.isEmpty();
                return within ? fragment : layout.reference(postFile, file.get()) + fragment;
            }
            if (index.looksLikePost(url)) {
                LinkIndex.placeOf(url).ifPresent(place -> pending.putIfAbsent(place, url));
            }
            return url;
        }

        private static String fragmentOf(String url) {
            int hash = url.indexOf('#');
            // A lone # leads to the post's beginning, as the address without it does.
            return hash < 0 || hash == url.length() - 1 ? "" : url.substring(hash);
        }
    }
}
