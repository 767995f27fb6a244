package dev.offprint.platform.medium;

import dev.offprint.clean.Reading;
import dev.offprint.document.Inline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a {@code figure}. One picture may be there several times, small and blurred, late and in a {@code noscript}, or
 * only in a {@code srcset}: what counts is its id.
 */
final class FigurePictures {
    /** What stands where the author described nothing. Seen 2020-2026. */
    private static final Set<String> PLACEHOLDERS =
            Set.of("image for post", "press enter or click to view image in full size", "image", "null");

    private static final String MARKUP = "img, source, [data-image-id], .section-backgroundImage";

    private FigurePictures() {}

    /** The pictures, each once. */
    static List<Inline.Image> in(Element element) {
        var known = new LinkedHashMap<String, Inline.Image>();
        var others = new ArrayList<Inline.Image>();
        for (var part : element.select(MARKUP)) {
            var address = address(part);
            if (PictureAddress.isOrnament(address) || StatPixel.is(part)) {
                continue;
            }
            var id = id(part, address);
            if (id != null) {
                add(known, id, alt(part), address);
            } else if (part.nameIs("img") && !address.isEmpty() && !address.startsWith("data:")) {
                others.add(new Inline.Image(address, alt(part), null, null));
            }
        }
        return Stream.concat(known.values().stream(), others.stream()).toList();
    }

    /** The picture of an {@code img} by itself; null where it has no address. */
    static Inline.@Nullable Image of(Element img) {
        var pictures = in(img);
        return pictures.isEmpty() ? null : pictures.get(0);
    }

    private static void add(Map<String, Inline.Image> known, String id, String alt, String address) {
        var before = known.get(id);
        var original = PictureAddress.original(id);
        var fallback = address.isEmpty() || address.equals(original) ? null : address;
        if (before == null) {
            known.put(id, new Inline.Image(original, alt, null, fallback));
        } else {
            known.put(
                    id,
                    new Inline.Image(
                            original,
                            before.alt().isEmpty() ? alt : before.alt(),
                            null,
                            before.fallback() == null ? fallback : before.fallback()));
        }
    }

    private static @Nullable String id(Element part, String address) {
        var named = part.attr("data-image-id").strip();
        return PictureAddress.isId(named) ? named : PictureAddress.id(address).orElse(null);
    }

    /** The address in the first place that has one, of a set the last, which is the largest. */
    private static String address(Element part) {
        var set = part.attr("srcset").strip().replaceAll("\\s+[\\d.]+[wx]\\s*$", "");
        return Stream.of(
                        part.attr("src"),
                        part.attr("data-src"),
                        set.substring(set.lastIndexOf(' ') + 1),
                        background(part))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse("");
    }

    // <div class="section-backgroundImage" style="background-image: url(https://…)">; seen 2015-2018.
    private static String background(Element part) {
        var style = part.attr("style");
        int from = style.indexOf("url(");
        int to = style.indexOf(')', Math.max(from, 0));
        return from < 0 || to < 0 ? "" : style.substring(from + 4, to).replaceAll("[\"']", "");
    }

    // <picture><source srcset><img alt></picture>, whose img has no address; seen 2023-2026.
    private static String alt(Element part) {
        var shown = part.nameIs("source") ? part.parent() : null;
        var img = shown == null ? part : Objects.requireNonNullElse(shown.selectFirst("img"), part);
        var alt = PlainText.line(img.attr("alt"));
        return PLACEHOLDERS.contains(alt.toLowerCase(Locale.ROOT)) ? "" : alt;
    }

    /** Where a click on the picture leads; null for nowhere, or for the picture itself. */
    static @Nullable String link(Element figure, Reading reading) {
        var link = figure.selectFirst("a[href]:has(img), a[href]:has(picture)");
        if (link == null && figure.nameIs("img")) {
            return null;
        }
        var target = link == null ? "" : LinkStep.target(link, reading.address());
        return target.isEmpty() || PictureAddress.id(target).isPresent() ? null : target;
    }
}
