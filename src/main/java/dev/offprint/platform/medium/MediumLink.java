package dev.offprint.platform.medium;

import dev.offprint.model.PostLink;
import dev.offprint.platform.Hosts;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads links that lead to stories, in all forms that Medium has made of them. A story is known by the hexadecimal id at the
 * end of its address, whichever host, writer or publication stands before it.
 */
final class MediumLink {
    private static final String DOMAIN = "medium.com";

    // Seen 2015-2026: /SLUG-ID on any host, and on Medium's own /p/ID, /@user/ID and /PUBLICATION/ID, too; /u/ID is a
    // writer.
    private static final Pattern NAMED = Pattern.compile("(?:.*/)?[^/]*-([0-9a-f]{8,12})/*", Pattern.DOTALL);
    private static final Pattern BARE = Pattern.compile("/(?!u/)[^/]+/([0-9a-f]{8,12})/*");

    // Seen 2015-2026: /m/global-identity?redirectUrl=…, /m/global-identity-2?…, /m/signin?redirect=…, /r/?url=…
    private static final Pattern WRAPPER = Pattern.compile("/(?:m/[\\w-]+|r)/*");
    private static final Pattern WRAPPED = Pattern.compile("(?:.*&)?(?:redirectUrl|redirect|url)=([^&]+)(?:&.*)?");
    private static final int MOST_WRAPPERS = 3;

    // Seen in apps: medium://p/ID
    private static final Pattern APP = Pattern.compile("medium://p/([0-9a-f]{8,12})(?:[?#].*)?", Pattern.DOTALL);

    private MediumLink() {}

    /** What a link says; nothing when it leads to no story by its form. */
    static Optional<PostLink> read(String url) {
        var app = APP.matcher(url.strip());
        return app.matches() ? Optional.of(link(app.group(1), "")) : read(url.strip(), 0);
    }

    private static Optional<PostLink> read(String url, int wrappers) {
        int hash = url.indexOf('#');
        var fragment = hash < 0 ? "" : url.substring(hash + 1);
        var address = web(hash < 0 ? url : url.substring(0, hash));
        if (address.isEmpty() || wrappers > MOST_WRAPPERS) {
            return Optional.empty();
        }
        boolean own = Hosts.isHostOrSubdomain(address.get().getHost(), DOMAIN);
        var path = String.valueOf(address.get().getPath());
        if (own && WRAPPER.matcher(path).matches()) {
            return wrapped(address.get()).flatMap(target -> read(target, wrappers + 1));
        }
        return id(path, own).map(id -> link(id, fragment));
    }

    private static Optional<String> wrapped(URI address) {
        var query = WRAPPED.matcher(String.valueOf(address.getRawQuery()));
        return query.matches()
                ? Optional.of(URLDecoder.decode(query.group(1), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static Optional<String> id(String path, boolean own) {
        var forms = own ? new Pattern[] {NAMED, BARE} : new Pattern[] {NAMED};
        return Arrays.stream(forms)
                .map(form -> form.matcher(path))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    /** Places are named by paragraphs; what begins with a dot is what older links told Medium about who shared them. */
    private static PostLink link(String id, String fragment) {
        boolean names = !fragment.isEmpty() && !fragment.startsWith(".");
        return new PostLink("medium:" + id, names ? new PostLink.Named(fragment) : new PostLink.Whole());
    }

    private static Optional<URI> web(String url) {
        try {
            var address = new URI(url.startsWith("//") ? "https:" + url : url);
            return Hosts.isWeb(address) ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
