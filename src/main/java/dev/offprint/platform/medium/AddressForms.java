package dev.offprint.platform.medium;

import dev.offprint.platform.Hosts;
import dev.offprint.platform.SourceException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms that addresses of Medium have. */
final class AddressForms {
    // medium.com/p/…, link.medium.com/…, rsci.app.link/…: the last two redirect. Seen 2017-2026.
    static final Set<String> SHORT_LINKS = Set.of("link.medium.com", "rsci.app.link");

    private static final Set<String> OWN_HOSTS = Set.of("medium.com", "www.medium.com");

    /** Hosts below the domain that are nobody's. */
    private static final Pattern SERVICES = Pattern.compile(
            "(?:api|miro|glyph|help|policy|cdn-client|cdn-images-\\d|cdn-static-\\d|cdn-audio-\\d)\\.medium\\.com");

    /** First parts of a path that are the platform's own pages. */
    private static final Set<String> OWN_PAGES = Set.of(
            "about",
            "archive",
            "business",
            "creators",
            "explore-topics",
            "jobs-at-medium",
            "latest",
            "me",
            "membership",
            "new-story",
            "partner-program",
            "plans",
            "search",
            "sitemap",
            "verified-authors",
            "_");

    /** Pages of a writer or a publication that stand for the whole. */
    private static final Set<String> FRONT_PAGES = Set.of(
            "about", "all", "archive", "feed", "followers", "following", "home", "latest", "search", "subscribe");

    private static final Set<String> TAGS = Set.of("tag", "tagged", "tags", "topic", "topics");

    /** Wrapped addresses may be wrapped again, but nobody does so often. */
    private static final int DEEPEST = 3;

    /** On the platform's own host a single part names a publication, unless it ends in an id beyond doubt. */
    private static final Pattern SURE_ID = Pattern.compile(".*-[0-9a-f]{11,12}");

    private final URI given;

    /** {@code given} is the address that a user named. */
    AddressForms(URI given) {
        this.given = given;
    }

    /**
     * What the address names.
     *
     * @throws SourceException when that is nothing whose stories can be read
     */
    MediumAddress read() {
        // medium://p/ID: what would be the host is the first part of the path.
        return "medium".equalsIgnoreCase(given.getScheme())
                ? read(
                        URI.create("https://medium.com/"
                                + given.getRawSchemeSpecificPart().replaceFirst("^/+", "")),
                        0)
                : read(given, 0);
    }

    private MediumAddress read(URI address, int depth) {
        if (!Hosts.isWeb(address)) {
            throw unusable("it is not an http or https address");
        }
        var path = AddressPath.of(address);
        var inside = path.wrapped();
        if (inside.isPresent()) {
            if (depth == DEEPEST) {
                throw unusable("it leads from one address to the next");
            }
            return read(inside.get(), depth + 1);
        }
        var host = Hosts.normal(address.getHost());
        if (SHORT_LINKS.contains(host) && path.size() > 0) {
            return new MediumAddress.StoryAddress(null, address);
        }
        if (SERVICES.matcher(host).matches()) {
            throw unusable("it is no writer's and no publication's host");
        }
        return OWN_HOSTS.contains(host) ? onMedium(path, address) : onSite(path, address);
    }

    private MediumAddress onMedium(AddressPath path, URI address) {
        var first = path.part(0);
        if (path.size() == 0) {
            throw unusable("it is the platform's front page");
        }
        refuseTags(path);
        return switch (first) {
            case "p" -> story(path, address).orElseThrow(() -> unusable("what follows /p/ is no story's id"));
            case "u" -> user(path);
            case "feed" -> ofFeed(path);
            case "media" -> throw unusable("it is something embedded in a story");
            case "m", "r" -> throw unusable("it leads to nothing else");
            default -> first.startsWith("@") ? onProfile(path, address) : onPublication(path, address);
        };
    }

    private MediumAddress onProfile(AddressPath path, URI address) {
        var name = path.part(0).substring(1);
        if (name.isEmpty()) {
            throw unusable("there is no name after the @");
        }
        if (path.size() == 1 || FRONT_PAGES.contains(path.part(1))) {
            return new MediumAddress.ProfileAddress(name);
        }
        return story(path, address)
                .orElseThrow(() -> unusable("its last part ends in no story's id, such as 3f2a9c51d0b4"));
    }

    private MediumAddress onPublication(AddressPath path, URI address) {
        var slug = path.part(0);
        if (OWN_PAGES.contains(slug)) {
            throw unusable("it is a page of the platform itself");
        }
        if (path.size() == 1) {
            return SURE_ID.matcher(slug).matches()
                    ? story(path, address).orElseThrow()
                    : new MediumAddress.PublicationAddress(slug);
        }
        if (FRONT_PAGES.contains(path.part(1))) {
            return new MediumAddress.PublicationAddress(slug);
        }
        return story(path, address)
                .orElseThrow(() -> unusable("its last part ends in no story's id, such as 3f2a9c51d0b4"));
    }

    private MediumAddress onSite(AddressPath path, URI address) {
        refuseTags(path);
        var home = Hosts.isHostOrSubdomain(address.getHost(), MediumAddress.DOMAIN)
                ? URI.create("https://" + Hosts.normal(address.getHost()))
                : Hosts.home(address);
        if (path.size() == 0 || FRONT_PAGES.contains(path.part(0))) {
            return new MediumAddress.SiteAddress(home);
        }
        return Optional.of(path)
                .filter(story -> story.size() == 1 || story.part(0).equals("p"))
                .flatMap(story -> story(story, address))
                .orElseThrow(() -> unusable("it names no story, writer or publication"));
    }

    private MediumAddress ofFeed(AddressPath path) {
        if (path.size() < 2) {
            throw unusable("it names nobody whose feed it is");
        }
        var whose = path.part(1);
        return whose.startsWith("@") && whose.length() > 1
                ? new MediumAddress.ProfileAddress(whose.substring(1))
                : new MediumAddress.PublicationAddress(whose);
    }

    private MediumAddress user(AddressPath path) {
        if (path.size() < 2 || !path.part(1).matches("[0-9a-f]+")) {
            throw unusable("what follows /u/ is no writer's id");
        }
        return new MediumAddress.UserAddress(path.part(1));
    }

    /** The story whose id one of the last parts of the path ends in: {@code /p/ID}, {@code /p/ID/edit}, {@code /@a/b-ID}. */
    private static Optional<MediumAddress> story(AddressPath path, URI address) {
        int at = path.part(0).equals("p") ? 1 : path.size() - 1;
        if (at >= path.size()) {
            return Optional.empty();
        }
        return PostId.atEnd(path.part(at))
                .map(id -> new MediumAddress.StoryAddress(
                        id, path.part(0).equals("p") ? MediumAddress.byId(id) : plain(address)));
    }

    /** The address without what only tells where a reader came from, {@code ?source=…}, and without old fragments. */
    private static URI plain(URI address) {
        return URI.create(Hosts.home(address) + address.getRawPath());
    }

    private void refuseTags(AddressPath path) {
        for (int at = 0; at < Math.min(2, path.size()); at++) {
            boolean isSlug = at > 0 && path.part(0).equals("p");
            if (TAGS.contains(path.part(at)) && !isSlug) {
                throw unusable("it is the page of a tag, which holds stories of many writers");
            }
        }
    }

    private SourceException unusable(String why) {
        return new SourceException(
                SourceException.Reason.UNUSABLE,
                "%s cannot be read from Medium: %s; give a writer such as https://medium.com/@name, a publication such as https://medium.com/name, or a story such as https://medium.com/p/3f2a9c51d0b4"
                        .formatted(given, why));
    }
}
