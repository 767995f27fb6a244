package dev.offprint.platform.substack;

import dev.offprint.model.PostLink;
import dev.offprint.platform.Hosts;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads links that lead to posts, in all forms that Substack has made of them. */
final class SubstackLink {
    // Seen 2025-2026 below headings of pages: https://PUB/i/POSTID/heading.
    private static final Pattern HEADING = Pattern.compile("/i/\\d+/([^/]+)/*");

    // Seen 2021-2026: #footnote-1 and #footnote-anchor-1, with the post's id behind on pages.
    private static final Pattern FOOTNOTE = Pattern.compile("footnote-(anchor-)?(\\d+)(?:-\\d+)?");

    // Seen 2024-2026: https://PUB.substack.com/p-ID, as its reader has it.
    private static final Pattern ID = Pattern.compile("/p-(\\d+)/*");

    private SubstackLink() {}

    /** What a link says; nothing when it leads to no post by its form. */
    static Optional<PostLink> read(String url) {
        var clean = OwnLinks.clean(url.strip(), null);
        var whole = OwnLinks.absolute(clean).orElse(clean);
        int hash = whole.indexOf('#');
        var fragment = hash < 0 ? "" : whole.substring(hash + 1);
        // Fragments are read by hand: authors' own hold characters that no address may have.
        return OwnLinks.web(hash < 0 ? whole : whole.substring(0, hash))
                .flatMap(address -> post(address).map(post -> new PostLink(post, place(address, fragment))));
    }

    private static Optional<String> post(URI address) {
        var named = SubstackAddress.find(address);
        if (named.isPresent() && named.get() instanceof SubstackAddress.PostAddress post) {
            // Slugs have no capitals; servers take those of links for small letters.
            return Optional.of(post.uri().toString().toLowerCase(Locale.ROOT));
        }
        if (named.isPresent() && named.get() instanceof SubstackAddress.IdAddress post) {
            return Optional.of(key(post.id()));
        }
        var id = ID.matcher(String.valueOf(address.getPath()));
        return id.matches() && Hosts.isHostOrSubdomain(address.getHost(), SubstackAddress.DOMAIN)
                ? Optional.of(key(id.group(1)))
                : Optional.empty();
    }

    private static String key(String id) {
        return SubstackPlatform.NAME + ":" + id;
    }

    private static PostLink.Place place(URI address, String fragment) {
        var heading = HEADING.matcher(String.valueOf(address.getPath()));
        if (heading.matches()) {
            return new PostLink.Named(heading.group(1));
        }
        var footnote = FOOTNOTE.matcher(fragment);
        if (footnote.matches()) {
            var label = footnote.group(2);
            return footnote.group(1) == null ? new PostLink.Footnote(label) : new PostLink.FootnoteReference(label);
        }
        var name = name(fragment);
        return name.isEmpty() ? new PostLink.Whole() : new PostLink.Named(name);
    }

    /** The name of a heading, which stands behind a mark that Substack sets (seen 2025-2026: {@code #§the-name}). */
    private static String name(String fragment) {
        try {
            var decoded = URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
            return decoded.startsWith("§") ? decoded.substring(1) : decoded;
        } catch (IllegalArgumentException e) {
            // A percent sign that escapes nothing.
            return fragment;
        }
    }
}
