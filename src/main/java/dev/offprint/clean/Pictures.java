package dev.offprint.clean;

import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Plain HTML's pictures. */
final class Pictures {
    private Pictures() {}

    /** The picture of an {@code img}; null where it has no address. */
    static Inline.@Nullable Image read(Element img, Addresses addresses) {
        var source = source(img);
        if (source.isEmpty()) {
            return null;
        }
        var title = Lines.collapsed(img.attr("title"));
        return new Inline.Image(
                addresses.complete(source), Lines.collapsed(img.attr("alt")), title.isEmpty() ? null : title, null);
    }

    /** Pages that load pictures late have a placeholder, or nothing, in {@code src}. */
    private static String source(Element img) {
        var shown = img.attr("src").strip();
        if (!shown.isEmpty() && !shown.startsWith("data:")) {
            return shown;
        }
        var late = img.attr("data-src").strip();
        if (late.isEmpty()) {
            late = firstCandidate(img.attr("srcset"));
        }
        return late.isEmpty() ? shown : late;
    }

    private static String firstCandidate(String sourceSet) {
        var set = sourceSet.strip();
        int end = 0;
        while (end < set.length() && !Character.isWhitespace(set.charAt(end))) {
            end++;
        }
        return set.substring(0, end).replaceAll(",$", "");
    }

    /** True when what stands in a {@code noscript} has a picture and its neighbours show none. */
    static boolean isOnlyCopy(Element noscript) {
        return noscript.selectFirst("img") != null
                && !showsPicture(noscript.previousElementSibling())
                && !showsPicture(noscript.nextElementSibling());
    }

    private static boolean showsPicture(@Nullable Element neighbour) {
        if (neighbour == null || neighbour.nameIs("noscript")) {
            return false;
        }
        var img = neighbour.nameIs("img") ? neighbour : neighbour.selectFirst("img");
        return img != null && !source(img).isEmpty() && !source(img).startsWith("data:");
    }

    /**
     * The content of a {@code figure}, with the captions on the picture or the gallery that they belong to. When the figure
     * shows anything else, everything stays in its place.
     */
    static List<Block> captioned(List<Block> content, List<Block.Paragraph> captions) {
        var shown = new ArrayList<Block>();
        var caption = new ArrayList<Inline>();
        for (var block : content) {
            if (captions.stream().noneMatch(each -> each == block)) {
                shown.add(block);
            } else if (block instanceof Block.Paragraph paragraph) {
                if (!caption.isEmpty()) {
                    caption.add(new Inline.HardBreak());
                }
                caption.addAll(paragraph.content());
            }
        }
        if (caption.isEmpty()) {
            return content;
        }
        if (shown.size() == 1 && shown.get(0) instanceof Block.Figure figure) {
            return List.of(new Block.Figure(figure.image(), figure.link(), caption));
        }
        var images = unlinkedImages(shown);
        return images.isEmpty() ? content : List.of(new Block.Gallery(images, caption));
    }

    /** The pictures, when there is nothing else and none leads anywhere; otherwise none. */
    private static List<Inline.Image> unlinkedImages(List<Block> shown) {
        var images = new ArrayList<Inline.Image>();
        for (var block : shown) {
            if (block instanceof Block.Figure figure
                    && figure.link() == null
                    && figure.caption().isEmpty()) {
                images.add(figure.image());
            } else if (block instanceof Block.Paragraph paragraph
                    && paragraph.content().stream().allMatch(Pictures::isImageOrSpace)) {
                paragraph.content().stream()
                        .filter(Inline.Image.class::isInstance)
                        .map(Inline.Image.class::cast)
                        .forEach(images::add);
            } else {
                return List.of();
            }
        }
        return images;
    }

    private static boolean isImageOrSpace(Inline inline) {
        return inline instanceof Inline.Image
                || inline instanceof Inline.HardBreak
                || (inline instanceof Inline.Text text && text.text().isBlank());
    }
}
