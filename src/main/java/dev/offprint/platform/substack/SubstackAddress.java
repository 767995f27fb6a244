package dev.offprint.platform.substack;

import dev.offprint.platform.Hosts;
import dev.offprint.platform.SourceException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an address of Substack names. Works on the address alone, so any host may turn out to be no publication. */
sealed interface SubstackAddress {

    /** The platform's own domain; publications are below it or on a domain of their own. */
    String DOMAIN = "substack.com";

    /** The host of links made for sharing: {@code open.substack.com/pub/NAME/p/SLUG}. */
    String SHARING_HOST = "open.substack.com";

    /** Pages of a publication that stand for the whole of it. */
    Set<String> FRONT_PAGES = Set.of("archive", "about", "feed", "subscribe", "welcome");

    /** The root of the publication, without path; of Substack's reader for what belongs to no publication. */
    URI home();

    /** A whole publication. */
    record PublicationAddress(URI home) implements SubstackAddress {}

    /** One post of a publication. */
    record PostAddress(URI home, String slug) implements SubstackAddress {

        /** The address in the form that Substack itself calls canonical. */
        URI uri() {
            return home.resolve("/p/" + segment(slug));
        }
    }

    /** One section of a publication. */
    record SectionAddress(URI home, String section) implements SubstackAddress {}

    /** One post, by its id; its publication is known where the address is one of its own. */
    record IdAddress(URI home, String id) implements SubstackAddress {}

    /** A note of Substack's reader, by its id. */
    record NoteAddress(String id) implements SubstackAddress {
        @Override
        public URI home() {
            return SubstackPlatform.HOME;
        }
    }

    /** A writer, as {@code HANDLE} or {@code ID-NAME}. */
    record ProfileAddress(String name) implements SubstackAddress {
        @Override
        public URI home() {
            return SubstackPlatform.HOME;
        }
    }

    /**
     * What the address names.
     *
     * @throws SourceException when it names neither a post nor a publication, or one in a form that is not read yet
     */
    static SubstackAddress of(URI address) {
        if (!Hosts.isWeb(address)) {
            throw unusable(address, "it is not an http or https address");
        }
        return find(address)
                .orElseThrow(() -> unusable(address, "it names no post, publication, section, note or writer"));
    }

    /** What a web address names, if it names anything. */
    static Optional<SubstackAddress> find(URI address) {
        var path = path(address);
        return post(address)
                .<SubstackAddress>map(post -> post)
                .or(() -> isPlatformItself(address)
                        ? ReaderAddress.named(address, path)
                        : inPublication(home(address), path));
    }

    private static Optional<SubstackAddress> inPublication(URI home, List<String> path) {
        if (path.isEmpty() || (path.size() == 1 && FRONT_PAGES.contains(path.get(0)))) {
            return Optional.of(new PublicationAddress(home));
        }
        if (path.size() < 2) {
            return Optional.empty();
        }
        var name = path.get(1);
        return switch (path.get(0)) {
            // https://PUB/i/POSTID, and /i/POSTID/heading.
            case "i" -> Optional.of(name).filter(ReaderAddress::isNumber).map(id -> new IdAddress(home, id));
            case "s" -> Optional.of(new SectionAddress(home, name));
            case "people" -> Optional.of(new ProfileAddress(name));
            default -> Optional.empty();
        };
    }

    /** The post that an address names, if it is a post's. */
    static Optional<PostAddress> post(URI address) {
        if (!Hosts.isWeb(address)) {
            return Optional.empty();
        }
        var path = path(address);
        if (!isPlatformItself(address)) {
            return slug(path, 0).map(slug -> new PostAddress(home(address), slug));
        }
        return isShared(address, path)
                ? slug(path, 2).map(slug -> new PostAddress(publication(path.get(1)), slug))
                : Optional.empty();
    }

    /** True for hosts that are not a publication's: the reader, and the host of shared links. */
    static boolean isPlatformItself(URI address) {
        var host = Hosts.normal(address.getHost());
        return host.equals(DOMAIN) || host.equals("www." + DOMAIN) || host.equals(SHARING_HOST);
    }

    static boolean isShared(URI address, List<String> path) {
        return Hosts.normal(address.getHost()).equals(SHARING_HOST)
                && path.size() >= 2
                && path.get(0).equals("pub")
                && path.get(1).matches("[A-Za-z0-9-]+");
    }

    /** The slug of {@code /p/SLUG}, {@code /p/SLUG/comments} and {@code /p/SLUG/comment/ID}. */
    private static Optional<String> slug(List<String> path, int from) {
        int rest = path.size() - from;
        boolean named =
                rest >= 2 && path.get(from).equals("p") && !path.get(from + 1).isBlank();
        boolean whole = rest == 2 || (rest > 2 && path.get(from + 2).startsWith("comment"));
        return named && whole ? Optional.of(path.get(from + 1)) : Optional.empty();
    }

    /** The publication of this name below the platform's domain. */
    static URI publication(String name) {
        return URI.create("https://" + Hosts.normal(name) + "." + DOMAIN);
    }

    private static URI home(URI address) {
        return Hosts.isHostOrSubdomain(address.getHost(), DOMAIN)
                ? URI.create("https://" + Hosts.normal(address.getHost()))
                : Hosts.home(address);
    }

    private static List<String> path(URI address) {
        var path = address.getRawPath();
        if (path == null) {
            return List.of();
        }
        return Arrays.stream(path.split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
    }

    /** Where Substack's reader shows a post, whatever its publication is. */
    static URI byId(String id) {
        return URI.create("https://" + DOMAIN + "/home/post/p-" + segment(id));
    }

    /** A part of a path in which nothing is left that a server could take for more than a name. */
    static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static SourceException unusable(URI address, String why) {
        return new SourceException(
                SourceException.Reason.UNUSABLE,
                "%s cannot be read from Substack: %s; give a publication such as https://example.substack.com or a post such as https://example.substack.com/p/title"
                        .formatted(address, why));
    }
}
