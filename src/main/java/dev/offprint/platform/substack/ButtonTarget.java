package dev.offprint.platform.substack;

import java.net.URI;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the buttons that the platform offers to every author from those that lead to something of the author's own. */
final class ButtonTarget {
    private static final Pattern COMMENTS = Pattern.compile("/p/[^/]+/comments?(?:/.*)?");
    private static final Pattern SUBSCRIBE = Pattern.compile("/subscribe(?:/.*)?");
    private static final Pattern APP_OR_CHAT = Pattern.compile("(?:.*/)?(?:chat|app-store-redirect)/?");

    private ButtonTarget() {}

    /** True for subscribing, giving, sharing, commenting, chat and the app. */
    static boolean isPlatforms(String url, @Nullable String ownHost) {
        if (url.isBlank() || url.startsWith("%%")) {
            // Seen in exports: %%share_url%%, a place for an address that each reader gets another of.
            return true;
        }
        return OwnLinks.web(url)
                .map(address -> isCall(address) || (OwnLinks.isOwn(address, ownHost) && isOwnCall(address)))
                .orElse(false);
    }

    /** Forms so particular to Substack that they are known on a custom domain that is not known otherwise. */
    private static boolean isCall(URI address) {
        var path = path(address);
        // The editor writes ".../subscribe?", with the question mark; a shop's own ".../subscribe" has none.
        boolean subscribes = path.equals("/subscribe") && address.getRawQuery() != null;
        return subscribes || COMMENTS.matcher(path).matches() || hasParameter(address, "action=share");
    }

    private static boolean isOwnCall(URI address) {
        var path = path(address);
        return SUBSCRIBE.matcher(path).matches()
                || APP_OR_CHAT.matcher(path).matches()
                || hasParameter(address, "gift=true");
    }

    private static String path(URI address) {
        return address.getPath() == null ? "" : address.getPath();
    }

    private static boolean hasParameter(URI address, String parameter) {
        var query = address.getRawQuery();
        return query != null && Arrays.asList(query.split("&|&amp;|;")).contains(parameter);
    }
}
