package dev.offprint.platform.substack;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.offprint.platform.Hosts;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Undoes what Substack adds to links: redirects through its own counter, share hosts, and parameters that tell it who
 * followed a link. Links to other sites stay as the author wrote them, to the character.
 */
final class OwnLinks {

    // Seen 2025-01 in e-mails: https://substack.com/redirect/2/BASE64URL-OF-JSON.SIGNATURE?…, target in the member "e".
    private static final Pattern REDIRECT =
            Pattern.compile("https?://(?:[^/?#]+\\.)?substack\\.com/redirect/2/([\\w-]+={0,2})(?:[.?#].*)?");

    // Seen 2020-2026 in bodies and saved pages; "r" is the sharer's id, "s" how the link was shared.
    private static final Pattern TRACKING = Pattern.compile("utm_\\w+|r|s|triedRedirect|showWelcome\\w*|action=share");

    private static final Pattern ADDITION = Pattern.compile(
            "https?://(?:[^/?#]+\\.)?substack\\.com/redirect/2/.*|https?://open\\.substack\\.com/.*"
                    + "|https?://[^?#]*\\?(?:.*&)?(?:utm_|r=|s=|triedRedirect|showWelcome|action=share).*",
            Pattern.DOTALL);

    // Seen 2025-2026: https://open.substack.com/pub/NAME/p/SLUG/comment/ID
    private static final Pattern SHARED_POST = Pattern.compile("https?://[^/?#]+/pub/[^/?#]+/p/[^/?#]+(/[^?#]+)?.*");

    private static final Pattern SCHEME = Pattern.compile("https?://.", Pattern.CASE_INSENSITIVE);

    private static final int MOST_HOPS = 4;

    private OwnLinks() {}

    /**
     * The link without the platform's additions; the same string when there are none.
     *
     * @param ownHost the host of the post that holds the link; null where it is not known
     */
    static String clean(String href, @Nullable String ownHost) {
        var link = href;
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            var target = redirectTarget(link);
            if (target.isEmpty()) {
                break;
            }
            link = target.get();
        }
        return withoutTracking(link, ownHost);
    }

    /** False for a link that {@link #clean} leaves alone whatever the post's host is; quick to tell. */
    static boolean mayBearAdditions(String href) {
        return ADDITION.matcher(href.strip()).matches();
    }

    /** True when the address is on the platform's domain or on the post's own. */
    static boolean isOwn(URI address, @Nullable String ownHost) {
        return Hosts.isHostOrSubdomain(address.getHost(), SubstackAddress.DOMAIN)
                || (ownHost != null && Hosts.normal(address.getHost()).equals(Hosts.normal(ownHost)));
    }

    /** The address as the library reads it, or nothing where it is malformed or not of the web. */
    static Optional<URI> web(String href) {
        try {
            var address = new URI(href.strip());
            return Hosts.isWeb(address) ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The address with its scheme where it is one of the web, to the character otherwise; nothing where it is not. */
    static Optional<String> absolute(String href) {
        var address = href.strip();
        if (address.startsWith("//")) {
            return Optional.of("https:" + address);
        }
        return SCHEME.matcher(address).lookingAt() ? Optional.of(address) : Optional.empty();
    }

    private static Optional<String> redirectTarget(String href) {
        var matcher = REDIRECT.matcher(href);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            var json = new String(Base64.getUrlDecoder().decode(matcher.group(1)), StandardCharsets.UTF_8);
            return Optional.ofNullable(Json.text(Json.read(json), "e")).filter(target -> target.startsWith("http"));
        } catch (IllegalArgumentException | JsonProcessingException e) {
            // Not the form that is known: the link stays, and still works in a browser.
            return Optional.empty();
        }
    }

    private static String withoutTracking(String href, @Nullable String ownHost) {
        var address = web(href).filter(found -> isOwn(found, ownHost));
        if (address.isEmpty()) {
            return href;
        }
        var bare = withoutParameters(href);
        boolean shared = Hosts.normal(address.get().getHost()).equals(SubstackAddress.SHARING_HOST);
        var post = shared ? SubstackAddress.post(address.get()) : Optional.<SubstackAddress.PostAddress>empty();
        return post.map(found -> found.uri() + behindSlug(bare)).orElse(bare);
    }

    /** What stands behind a post's own address in one that was made for sharing: a comment of it, a place in it. */
    private static String behindSlug(String shared) {
        var matcher = SHARED_POST.matcher(shared);
        return matcher.matches() && matcher.group(1) != null
                ? matcher.group(1) + fromFirst('#', shared)
                : fromFirst('#', shared);
    }

    private static String withoutParameters(String href) {
        int question = href.indexOf('?');
        var fragment = fromFirst('#', href);
        if (question < 0 || question > href.length() - fragment.length()) {
            return href;
        }
        var query = href.substring(question + 1, href.length() - fragment.length());
        var kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !isTracking(parameter))
                .collect(Collectors.joining("&"));
        if (kept.equals(query)) {
            return href;
        }
        return href.substring(0, question) + (kept.isEmpty() ? "" : "?" + kept) + fragment;
    }

    private static boolean isTracking(String parameter) {
        var name = parameter.split("=", 2)[0];
        return TRACKING.matcher(name).matches() || TRACKING.matcher(parameter).matches();
    }

    private static String fromFirst(char mark, String text) {
        int at = text.indexOf(mark);
        return at < 0 ? "" : text.substring(at);
    }
}
