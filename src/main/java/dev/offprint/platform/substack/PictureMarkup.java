package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Inline;
import dev.offprint.model.Asset;
import dev.offprint.model.AssetKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One picture and all that its markup says of it. Addresses stand in up to four places: the editor's data, {@code img src},
 * the {@code srcset}s, and the link around it; each may be missing.
 */
final class PictureMarkup {
    // An address may hold commas: a list is parted after the width, never at a comma alone.
    private static final Pattern SRCSET_END = Pattern.compile("\\s+[\\d.]+[wx]\\s*(?:,\\s*|$)");

    // Seen 2024-2026: https://example.substack.com/i/151282645?img=…, the picture's own viewer.
    private static final Pattern VIEWER = Pattern.compile("https?://[^?#]+/i/\\d+\\?img=.*");

    private final Element scope;
    private final @Nullable Element img;
    private final Payload payload;

    /**
     * Describes one picture.
     *
     * @param scope what holds this picture and no other: the link around it, else its {@code picture} or itself
     * @param img null where something on the way has removed it
     */
    private PictureMarkup(Element scope, @Nullable Element img, Payload payload) {
        this.scope = scope;
        this.img = img;
        this.payload = payload;
    }

    /** The pictures within an element, in order. */
    static List<PictureMarkup> in(Element element, Reading reading) {
        var images = element.select("img").stream().filter(img -> !isIcon(img)).toList();
        if (images.isEmpty()) {
            return List.of(new PictureMarkup(element, null, Payload.none()));
        }
        boolean alone = images.size() == 1;
        return images.stream()
                .map(img -> new PictureMarkup(alone ? element : scope(img, element), img, Payload.of(img, reading)))
                .toList();
    }

    /** A picture that stands in a line by itself. */
    static PictureMarkup of(Element img, Reading reading) {
        return new PictureMarkup(img, img, Payload.of(img, reading));
    }

    /** A picture of which the editor's data name the original. */
    static Inline.Image known(String src, @Nullable String type, String alt) {
        var original = PictureAddress.originalOrSame(src);
        return PictureAddress.isHeic(type, original)
                ? new Inline.Image(PictureAddress.asJpeg(original, src), alt, null, original)
                : new Inline.Image(original, alt, null, original.equals(src) ? null : src);
    }

    /** Has the original kept beside a picture that is shown in another format. */
    static Inline.Image withOriginal(Inline.Image image, Reading reading) {
        var original = image.fallback();
        if (original != null && PictureAddress.isJpegOfOther(image.url())) {
            reading.attachment(new Asset(AssetKind.ORIGINAL, original, null, null));
        }
        return image;
    }

    /** True for the signs of file cards and the like, which HTML parsers turn from {@code image} into {@code img}. */
    static boolean isIcon(Element img) {
        return img.classNames().stream().anyMatch(name -> name.startsWith("file-embed-"));
    }

    private static Element scope(Element img, Element within) {
        var scope = img;
        for (var parent = img.parent(); parent != null && !parent.equals(within); parent = parent.parent()) {
            if (parent.nameIs("picture") || parent.nameIs("a")) {
                scope = parent;
            }
        }
        return scope;
    }

    /** The picture; nothing where no place names an address. */
    Optional<Inline.Image> image() {
        var addresses = addresses();
        if (addresses.isEmpty()) {
            return Optional.empty();
        }
        var original = PictureAddress.originalOrSame(addresses.get(0));
        var served = served(original, addresses);
        if (PictureAddress.isHeic(payload.text("type"), original)) {
            return Optional.of(image(PictureAddress.asJpeg(original, served.orElse(original)), original));
        }
        var other =
                addresses.stream().filter(address -> !address.equals(original)).findFirst();
        return Optional.of(image(original, served.or(() -> other).orElse(null)));
    }

    /** Where a click leads; null for nowhere, or for the picture itself. */
    @Nullable
    String link(Inline.Image image, Reading reading) {
        var href = Optional.ofNullable(payload.text("href")).orElse(anchored());
        var target = OwnLinks.clean(href.strip(), reading.address().getHost());
        boolean leadsAway = !target.isEmpty()
                && !target.startsWith("#")
                && !target.startsWith("javascript:")
                && !isPicture(target, image);
        return leadsAway ? target : null;
    }

    private static boolean isPicture(String target, Inline.Image image) {
        var shown = PictureAddress.originalOrSame(image.url());
        return PictureAddress.original(target).isPresent()
                || target.equals(shown)
                || target.equals(image.url())
                || target.equals(image.fallback())
                || VIEWER.matcher(target).matches();
    }

    private Inline.Image image(String url, @Nullable String fallback) {
        return new Inline.Image(url, Objects.requireNonNullElse(said("alt"), ""), said("title"), fallback);
    }

    /** An attribute of the image, or what the editor's data say where it is missing or empty. */
    private @Nullable String said(String name) {
        var attribute = img == null ? "" : img.attr(name);
        var text = attribute.isBlank() ? payload.text(name) : attribute;
        return text == null ? null : PlainText.line(text);
    }

    /** Every address of the picture, the best first; those in a saved page's own folder last. */
    private List<String> addresses() {
        var srcset = srcset();
        var shown = Stream.of(Optional.ofNullable(img).map(found -> found.attr("src")), srcset, linked())
                .flatMap(Optional::stream);
        return Stream.concat(Stream.ofNullable(payload.text("src")), shown)
                .map(String::strip)
                .filter(address -> !address.isEmpty() && !address.startsWith("blob:"))
                .sorted(Comparator.comparing(address -> !address.startsWith("http")))
                .distinct()
                .toList();
    }

    /** The address at which the picture server has this original, the one without a size where there is one. */
    private static Optional<String> served(String original, List<String> addresses) {
        return addresses.stream()
                .filter(address -> PictureAddress.original(address)
                        .filter(original::equals)
                        .isPresent())
                .max(Comparator.comparingInt(PictureAddress::width));
    }

    /** The link around it where that leads to a picture on the picture server. */
    private Optional<String> linked() {
        return Optional.of(anchored())
                .filter(href -> PictureAddress.original(href).isPresent());
    }

    /** Where the link around the picture leads; a caption beside it may have links of its own. Empty for none. */
    private String anchored() {
        var around = img == null ? scope.selectFirst("a.image-link[href]") : img.closest("a[href]");
        var anchor = around == null && scope.nameIs("a") ? scope : around;
        return anchor == null ? "" : anchor.attr("href");
    }

    private Optional<String> srcset() {
        return Stream.concat(Stream.ofNullable(img), scope.select("source[srcset]").stream())
                .flatMap(element -> Arrays.stream(SRCSET_END.split(element.attr("srcset"))))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .max(Comparator.comparingInt(PictureAddress::width));
    }
}
