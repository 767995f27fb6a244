package dev.offprint.platform.substack;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.offprint.platform.Hosts;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a link of a body leads in truth: whole, and without what Substack puts around and behind it. */
final class ShownAddress {

    // Seen 2025-01 in e-mails: /redirect/2/BASE64URL.SIGNATURE, with the target in the member "e".
    private static final Pattern COUNTED =
            Pattern.compile("https?://(?:[\\w-]+\\.)*substack\\.com/redirect/2/([^.?#/]+).*");

    // Seen 2022-2026: the form that the share button gives.
    private static final Pattern SHARED =
            Pattern.compile("https?://open\\.substack\\.com/pub/([\\w-]+)/p/([^/?#]+)/?(?:\\?[^#]*)?(#.*)?");

    private static final Set<String> FOLLOWERS = Set.of("r", "s", "triedRedirect", "action=share");

    private final URI post;

    /** Reads addresses as they stand in the post with this address. */
    ShownAddress(URI post) {
        this.post = post;
    }

    /** The address itself; empty for one that leads nowhere. */
    String of(String written) {
        var href = written.strip().replaceAll("[\\t\\r\\n]", "");
        if (href.isEmpty() || href.matches("(?is)(?:javascript|vbscript|data):.*")) {
            return "";
        }
        return bare(counted(whole(href)));
    }

    private String whole(String href) {
        if (href.startsWith("#") || href.matches("(?s)[A-Za-z][\\w+.-]*:.*") || !Hosts.isWeb(post)) {
            return href;
        }
        return parsed(href).map(post::resolve).map(URI::toString).orElseGet(() -> Hosts.home(post) + href);
    }

    private static String counted(String href) {
        var counter = COUNTED.matcher(href);
        if (!counter.matches()) {
            return href;
        }
        try {
            var told = new String(Base64.getUrlDecoder().decode(counter.group(1)), StandardCharsets.UTF_8);
            var target = Json.text(Json.read(told), "e");
            return target == null ? href : counted(target);
        } catch (IllegalArgumentException | JsonProcessingException e) {
            // Another form than the one known, which only the platform's server can read.
            return href;
        }
    }

    private String bare(String href) {
        var shared = SHARED.matcher(href);
        if (shared.matches()) {
            var fragment = shared.group(3) == null ? "" : shared.group(3);
            return "https://" + shared.group(1) + ".substack.com/p/" + shared.group(2) + fragment;
        }
        boolean own = parsed(href)
                .map(URI::getHost)
                .filter(host -> Hosts.isHostOrSubdomain(host, "substack.com")
                        || Hosts.normal(host).equals(Hosts.normal(post.getHost())))
                .isPresent();
        return own ? withoutFollowers(href) : href;
    }

    private static String withoutFollowers(String href) {
        var parts = Pattern.compile("([^?#]*)\\?([^#]*)(.*)").matcher(href);
        if (!parts.matches()) {
            return href;
        }
        List<String> kept = new ArrayList<>(Arrays.asList(parts.group(2).split("&")));
        boolean any = kept.removeIf(ShownAddress::tellsFollower);
        if (!any) {
            return href;
        }
        var query = kept.stream().collect(Collectors.joining("&"));
        return parts.group(1) + (query.isEmpty() ? "" : "?" + query) + parts.group(3);
    }

    private static boolean tellsFollower(String parameter) {
        var name = parameter.replaceFirst("=.*", "");
        return name.startsWith("utm_")
                || name.startsWith("showWelcome")
                || FOLLOWERS.contains(name)
                || FOLLOWERS.contains(parameter);
    }

    private static Optional<URI> parsed(String href) {
        try {
            return Optional.of(new URI(href));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
