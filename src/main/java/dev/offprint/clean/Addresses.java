package dev.offprint.clean;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Addresses as they stand in a page. A whole one is kept as its author wrote it, character for character; only a relative
 * one is completed, because outside its page it leads nowhere.
 */
final class Addresses {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern WEB = Pattern.compile("(?i)https?:.*", Pattern.DOTALL);
    private static final Pattern SCRIPT = Pattern.compile("(javascript|vbscript|data):.*", Pattern.DOTALL);

    private final URI base;

    Addresses(URI base) {
        this.base = base;
    }

    /** The address completed. One within the page ({@code #note}) stays, as does any when the page's own is unknown. */
    String complete(String written) {
        var address = trimmed(written);
        boolean isComplete = address.isEmpty()
                || address.startsWith("#")
                || SCHEME.matcher(address).matches();
        if (isComplete || base.getScheme() == null || base.getRawAuthority() == null) {
            return address;
        }
        if (address.startsWith("//")) {
            return base.getScheme() + ":" + address;
        }
        return fromBase(address);
    }

    /**
     * The address of a picture, completed where it starts at a host or at its root. One in a folder beside the page, as in a
     * saved page, stays: it is not to be had from the page's host.
     */
    String completePicture(String written) {
        return trimmed(written).startsWith("/") ? complete(written) : written;
    }

    private String fromBase(String address) {
        try {
            return base.resolve(address).toString();
        } catch (IllegalArgumentException e) {
            // What a browser accepts need not be a URI: a space, a bar, a lone percent sign.
            var origin = base.getScheme() + "://" + base.getRawAuthority();
            var path = base.getRawPath();
            if (address.startsWith("?")) {
                return origin + path + address;
            }
            return origin + (address.startsWith("/") ? "" : path.substring(0, path.lastIndexOf('/') + 1)) + address;
        }
    }

    /** True for an address that is a program or its own content, not a place that a reader could go to. */
    static boolean leadsNowhere(String address) {
        return SCRIPT.matcher(trimmed(address).toLowerCase(Locale.ROOT)).matches();
    }

    /** True for an address of a picture that is not on the web: of a file on somebody's disk, or the picture itself. */
    static boolean isOffTheWeb(String address) {
        var trimmed = trimmed(address);
        return SCHEME.matcher(trimmed).matches() && !WEB.matcher(trimmed).matches();
    }

    /** The beginning of an address, for a message. */
    static String shortened(String address) {
        return address.length() <= 40 ? address : address.substring(0, 40) + "…";
    }

    /** True when both are the same file, whatever size or format the query asks for. */
    static boolean samePlace(String one, String other) {
        return withoutQuery(one).equals(withoutQuery(other));
    }

    private static String withoutQuery(String address) {
        int end = 0;
        while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
            end++;
        }
        return address.substring(0, end);
    }

    /** As browsers do it: no white space or control characters at the ends, no tabs and line ends anywhere. */
    private static String trimmed(String written) {
        int from = 0;
        int to = written.length();
        while (from < to && written.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && written.charAt(to - 1) <= ' ') {
            to--;
        }
        var inner = written.substring(from, to);
        if (inner.chars().noneMatch(c -> c == '\t' || c == '\n' || c == '\r')) {
            return inner;
        }
        return inner.replace("\t", "").replace("\n", "").replace("\r", "");
    }
}
