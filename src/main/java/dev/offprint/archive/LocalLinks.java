package dev.offprint.archive;

import dev.offprint.document.Block;
import dev.offprint.document.Document;
import dev.offprint.document.DocumentRewriter;
import dev.offprint.document.Inline;
import dev.offprint.model.Asset;
import dev.offprint.model.PostLink;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes pictures and links of a post lead to files of the archive, as seen from the post's own file. */
public final class LocalLinks {
    private final Layout layout;
    private final LinkIndex index;
    private final Function<String, Optional<Map<String, String>>> anchors;

    /**
     * Links of an archive.
     *
     * @param index asked at each call, so posts may be added to it in between
     * @param anchors the names of a post's headings as {@link Anchors#of} gave them, by the post's key; empty for a post of which
     *     they are not known yet
     */
    public LocalLinks(Layout layout, LinkIndex index, Function<String, Optional<Map<String, String>>> anchors) {
        this.layout = layout;
        this.index = index;
        this.anchors = anchors;
    }

    /**
     * The post that is rewritten.
     *
     * @param key its {@link dev.offprint.model.PostRef#key()}
     * @param url its address; links within it that are only a fragment mean this
     * @param file its file, which should be in the index itself, so that links to the post's own headings and to its neighbours
     *     are known as such
     */
    public record Own(String key, URI url, String file) {}

    /**
     * A document whose links are local as far as they can be.
     *
     * @param pending addresses, as the author wrote them, that look like posts of the archive which are not there, each post
     *     once, or that lead to places of posts which are still being read
     * @param anchors the names of the document's own headings
     */
    public record Localised(Document document, List<String> pending, Map<String, String> anchors) {}

    /**
     * Rewrites one post. What is not in the archive keeps its address.
     *
     * @param places the place of each picture, attachment and recording that was kept, by its address in the document; a link
     *     to a picture that is shown elsewhere keeps its address
     */
    public Localised localise(Document document, Own own, Map<String, String> places) {
        var rewriter = new Localiser(document, own, places);
        var local = rewriter.rewrite(document);
        return new Localised(local, List.copyOf(rewriter.pending.values()), rewriter.ownAnchors);
    }

    private final class Localiser extends DocumentRewriter {
        private final Own own;
        private final Map<String, String> places;
        private final Set<String> attachments;
        private final Map<String, String> ownAnchors;
        private final Map<String, String> pending = new LinkedHashMap<>();

        Localiser(Document document, Own own, Map<String, String> places) {
            this.own = own;
            this.places = places;
            this.attachments = document.attachments().stream().map(Asset::url).collect(Collectors.toUnmodifiableSet());
            this.ownAnchors = Anchors.of(document, layout.anchors());
        }

        @Override
        public Inline.Image image(Inline.Image image) {
            var file = places.get(image.url());
            return file == null
                    ? image
                    : new Inline.Image(layout.reference(own.file(), file), image.alt(), image.title(), null);
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
                return layout.reference(own.file(), attachment);
            }
            if (url.startsWith("#")) {
                return within(url);
            }
            var target = index.find(url);
            if (target.isPresent()) {
                return local(url, target.get());
            }
            index.postToCome(url).ifPresent(post -> pending.putIfAbsent(post, url));
            return url;
        }

        /** A fragment that names nothing the document has stays as it is: it may be the author's own. */
        private String within(String fragment) {
            return index.find(own.url() + fragment)
                    .flatMap(target -> anchor(target.place(), ownAnchors))
                    .orElse(fragment);
        }

        /** A fragment that names nothing in the post is left out: the link leads to its beginning, as it did before. */
        private String local(String url, LinkIndex.Target target) {
            var reference = layout.reference(own.file(), target.file());
            if (target.place() instanceof PostLink.Whole) {
                return reference;
            }
            if (target.key().equals(own.key())) {
                return anchor(target.place(), ownAnchors).orElse(reference);
            }
            var names = anchors.apply(target.key());
            if (names.isEmpty()) {
                pending.putIfAbsent(url, url);
                return reference;
            }
            return reference + anchor(target.place(), names.get()).orElse("");
        }

        private Optional<String> anchor(PostLink.Place place, Map<String, String> names) {
            return Anchors.find(place, names, layout.anchors()).map(name -> "#" + name);
        }
    }
}
