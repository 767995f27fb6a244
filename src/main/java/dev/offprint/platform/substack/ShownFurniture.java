package dev.offprint.platform.substack;

import dev.offprint.platform.Hosts;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Tells what a reader of a page does not take for the author's: forms, calls and signs that the platform puts there. */
final class ShownFurniture {

    // Seen 2020-2026 in bodies and on pages.
    private static final Evaluator PLATFORMS = QueryParser.parse(String.join(
            ", ",
            "[class*=subscription-widget]",
            ".subscribe-widget",
            "[data-component-name^=SubscribeWidget]",
            "form",
            "button",
            "label.hide-text",
            ".install-substack-app-embed",
            ".community-chat",
            ".directMessage",
            ".sponsorship-campaign-embed",
            ".paywall",
            ".paywall-jump",
            ".header-anchor-parent",
            ".header-anchor-widget",
            ".image-link-expand",
            "a.footnote-number"));

    // Seen 2019-2026 as targets of buttons; %%share_url%% and the like stand in exports.
    private static final Pattern CALL = Pattern.compile(
            "%%.*|https?://[^/]+/subscribe\\?.*|https?://[^/]+/p/[^/?#]+/comments?\\b.*|https?://.*[?&;]action=share\\b.*");
    private static final Pattern CALL_AT_HOME = Pattern.compile(
            "https?://[^?#]*/(?:subscribe|chat|app-store-redirect)\\b.*|https?://.*[?&;]gift=true\\b.*");

    private ShownFurniture() {}

    static boolean isPlatforms(Element element) {
        return element.is(PLATFORMS);
    }

    /** True for a button's target that is the platform's; {@code ownHost} is the publication's. */
    static boolean isCall(String target, @Nullable String ownHost) {
        if (target.isBlank() || CALL.matcher(target).matches()) {
            return true;
        }
        return CALL_AT_HOME.matcher(target).matches() && isAtHome(target, ownHost);
    }

    private static boolean isAtHome(String target, @Nullable String ownHost) {
        var host = target.replaceFirst("^https?://", "").replaceFirst("[/?#:].*", "");
        return Hosts.isHostOrSubdomain(host, "substack.com")
                || (ownHost != null && Hosts.normal(host).equals(Hosts.normal(ownHost)));
    }
}
