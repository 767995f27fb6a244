package dev.offprint.platform.substack;

import dev.offprint.platform.Inventory;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** A picture of a body with every address that its markup names, and the originals that those hold. */
final class ShownPicture {

    // The original's address, percent-encoded, is the last part of one of the picture server. Seen 2020-2026.
    private static final Pattern SERVED =
            Pattern.compile("https?://[^/]*substack[^/]*/image/fetch/.*?(https?(?:%3A|:).*)");

    private ShownPicture() {}

    /** The picture that an {@code img} shows; nothing for an icon, and for one without an address. */
    static Optional<Inventory.Picture> of(Element img) {
        if (img.className().contains("file-embed-")) {
            return Optional.empty();
        }
        var payload = ShownPayload.of(img);
        var addresses = new LinkedHashSet<String>();
        add(addresses, Objects.requireNonNullElse(Json.text(payload, "src"), ""));
        add(addresses, img.attr("src"));
        addSet(addresses, img);
        var picture = img.closest("picture");
        if (picture != null) {
            picture.select("source").forEach(source -> addSet(addresses, source));
        }
        var link = img.closest("a[href]");
        if (link != null && isServed(link.attr("href"))) {
            add(addresses, link.attr("href"));
        }
        var alt = img.attr("alt").isBlank() ? Json.text(payload, "alt") : img.attr("alt");
        return addresses.isEmpty()
                ? Optional.empty()
                : Optional.of(new Inventory.Picture(List.copyOf(addresses), alt == null ? "" : alt));
    }

    /** A picture of which an address is known and nothing else. */
    static Inventory.Picture at(String address, String alt) {
        var addresses = new LinkedHashSet<String>();
        add(addresses, address);
        return new Inventory.Picture(List.copyOf(addresses), alt);
    }

    /** The picture of a link whose {@code img} was taken out by something on the way. */
    static Optional<Inventory.Picture> inEmptied(Element link) {
        var addresses = new LinkedHashSet<String>();
        link.select("source").forEach(source -> addSet(addresses, source));
        if (isServed(link.attr("href"))) {
            add(addresses, link.attr("href"));
        }
        return addresses.isEmpty() ? Optional.empty() : Optional.of(new Inventory.Picture(List.copyOf(addresses), ""));
    }

    /** True for a link to a picture: the picture server's address of it, or the publication's viewer. */
    static boolean isServed(String href) {
        // Seen 2024-2026: https://example.substack.com/i/151282645?img=…
        return SERVED.matcher(href).matches() || href.matches("https?://[^?#]+/i/\\d+\\?img=.*");
    }

    /** An address with the original that it holds, which comes first. */
    static Set<String> withOriginal(String address) {
        var both = new LinkedHashSet<String>();
        add(both, address);
        return both;
    }

    private static void addSet(Set<String> addresses, Element element) {
        for (var candidate : element.attr("srcset").split("\\s[\\d.]+[wx]\\s*,?\\s*", -1)) {
            add(addresses, candidate);
        }
    }

    private static void add(Set<String> addresses, String written) {
        var address = written.strip();
        var served = SERVED.matcher(address);
        if (served.matches()) {
            var held = served.group(1);
            try {
                addresses.add(
                        held.startsWith("https:") || held.startsWith("http:")
                                ? held
                                : URLDecoder.decode(held.replace("+", "%2B"), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                // A lone percent sign: the address is taken as it is.
                addresses.add(held);
            }
        }
        // What a browser had made for itself when the page was saved is nowhere any more.
        if (!address.isEmpty() && !address.startsWith("blob:")) {
            addresses.add(address);
        }
    }
}
