package dev.offprint.platform.substack;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of Substack's picture server, which scales and converts on the way: {@code
 * https://substackcdn.com/image/fetch/$s_!YemM!,w_1456,c_limit,f_auto,…/https%3A%2F%2F…}. The original's address is the last
 * part, percent-encoded. The host was {@code cdn.substack.com} until 2022; the signature appeared in 2025.
 */
final class PictureAddress {
    private static final Pattern FETCH = Pattern.compile(
            "https?://(?:substackcdn\\.com|cdn\\.substack\\.com)/image/fetch/(.*?)/?(https?(?:%3A|:).*)");

    private static final Pattern HEIC = Pattern.compile(".*\\.hei[cf]", Pattern.CASE_INSENSITIVE);
    private static final Pattern WIDTH = Pattern.compile("(?:^|,)w_(\\d+)");
    private static final Pattern SERVED_FORMAT = Pattern.compile("f_(?:auto|webp|avif)");

    private PictureAddress() {}

    /** The original's address within an address of the picture server; nothing for any other address. */
    static Optional<String> original(String address) {
        var matcher = FETCH.matcher(address);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var inner = matcher.group(2);
        return inner.startsWith("http:") || inner.startsWith("https:") ? Optional.of(inner) : decoded(inner);
    }

    /** The original's address, or the address itself where it is not the picture server's. */
    static String originalOrSame(String address) {
        return original(address).orElse(address);
    }

    /** Where a post's cover can be fetched in a format that every browser shows. */
    static String ofCover(String address) {
        var original = originalOrSame(address);
        return isHeic(null, original) ? asJpeg(original, address) : original;
    }

    /** True for Apple's format, which hardly a browser shows; the type is the one that {@code data-attrs} names. */
    static boolean isHeic(@Nullable String type, String original) {
        var path = original.split("[?#]", 2)[0];
        return "image/heic".equals(type)
                || "image/heif".equals(type)
                || HEIC.matcher(path).matches();
    }

    /**
     * The address at which the picture server gives an original as JPEG.
     *
     * @param served an address of the same picture on that server, whose signature holds for every format; any other address
     *     is answered with one without signature
     */
    static String asJpeg(String original, String served) {
        if (original(served).isPresent()) {
            return SERVED_FORMAT.matcher(served).replaceFirst("f_jpg");
        }
        return "https://substackcdn.com/image/fetch/f_jpg,q_auto:good,fl_progressive:steep/"
                + SubstackAddress.segment(original);
    }

    /** True for an address that gives a picture as JPEG, whatever its author uploaded. */
    static boolean isJpegOfOther(String address) {
        var matcher = FETCH.matcher(address);
        return matcher.matches() && matcher.group(1).contains("f_jpg");
    }

    /** The width that an address of the picture server asks for; the largest number when it asks for none. */
    static int width(String address) {
        var matcher = FETCH.matcher(address);
        if (!matcher.matches()) {
            return 0;
        }
        var width = WIDTH.matcher(matcher.group(1));
        return width.find() && width.group(1).length() < 9 ? Integer.parseInt(width.group(1)) : Integer.MAX_VALUE;
    }

    private static Optional<String> decoded(String encoded) {
        try {
            return Optional.of(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .filter(address -> address.toLowerCase(Locale.ROOT).startsWith("http"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
