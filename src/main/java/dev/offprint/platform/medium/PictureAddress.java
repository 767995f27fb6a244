package dev.offprint.platform.medium;

import dev.offprint.platform.Hosts;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses of Medium's picture servers. The last part of the path is the picture's id, which stays the same on every host and
 * in every size: {@code https://cdn-images-1.medium.com/max/800/1*abc.png}, {@code https://miro.medium.com/v2/resize:fit:640/…}.
 */
final class PictureAddress {
    /** Seen 2013-2026. */
    private static final List<String> HOSTS =
            List.of("medium.com", "d262ilb51hltx0.cloudfront.net", "medium2.global.ssl.fastly.net");

    // 1*s6-GBRJKEb_OSDSVAdf4MA.jpeg of an upload, 0*FbFs8aNmqNLKw4BM of a picture from elsewhere; seen with %2A for the
    // star.
    private static final Pattern ID = Pattern.compile("\\d(?:\\*|%2A|%2a)[^/?#\\s]+");

    // Avatars, logos and thumbnails of cards.
    private static final Pattern ORNAMENT =
            Pattern.compile(".*/(?:resize:fill:|fit/c/|focal/|fill/|da:true/).*", Pattern.DOTALL);

    private PictureAddress() {}

    /** The address of a picture at its full size. */
    static String original(String id) {
        return "https://miro.medium.com/v2/" + id;
    }

    /** The id that an address of a picture server ends in; nothing for other addresses. */
    static Optional<String> id(String address) {
        var path = address.replaceAll("[?#].*", "");
        var last = path.substring(path.lastIndexOf('/') + 1);
        return isServer(address) && ID.matcher(last).matches()
                ? Optional.of(last.replace("%2A", "*").replace("%2a", "*"))
                : Optional.empty();
    }

    /** True for what can be the id of a picture. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** True for an address of a picture that is never a part of a post: a face, a sign, a thumbnail. */
    static boolean isOrnament(String address) {
        return isServer(address) && ORNAMENT.matcher(address).matches();
    }

    private static boolean isServer(String address) {
        try {
            var host =
                    URI.create(address.replace("*", "%2A").replace(" ", "%20")).getHost();
            return HOSTS.stream().anyMatch(server -> Hosts.isHostOrSubdomain(host, server));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
