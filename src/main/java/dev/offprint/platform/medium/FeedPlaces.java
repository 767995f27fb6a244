package dev.offprint.platform.medium;

import dev.offprint.platform.Hosts;
import java.net.URI;
import java.util.Optional;

/** Where the feed of whoever a story belongs to is. */
final class FeedPlaces {
    private FeedPlaces() {}

    /**
     * The feed that a story may be in, by the story's address: of the writer or publication on the platform's own host, of the
     * host elsewhere; nothing where the address names neither.
     */
    static Optional<URI> of(URI story) {
        var host = Hosts.normal(story.getHost());
        if (!host.equals(MediumAddress.DOMAIN) && !host.equals("www." + MediumAddress.DOMAIN)) {
            return AddressForms.SHORT_LINKS.contains(host) ? Optional.empty() : Optional.of(ofSite(Hosts.home(story)));
        }
        var path = AddressPath.of(story);
        return path.size() < 2 || path.part(0).equals("p") ? Optional.empty() : Optional.of(named(path.part(0)));
    }

    /** The feed of a writer or a publication, by its root address; nothing for the platform itself. */
    static Optional<URI> ofHome(URI home) {
        var path = AddressPath.of(home);
        if (!Hosts.normal(home.getHost()).equals(MediumAddress.DOMAIN)) {
            return Optional.of(ofSite(Hosts.home(home)));
        }
        return path.size() == 1 ? Optional.of(named(path.part(0))) : Optional.empty();
    }

    /** The feed of a host that is somebody's own. */
    static URI ofSite(URI home) {
        return home.resolve("/feed");
    }

    /** The feed of a publication's slug, or of a writer's name with the {@code @} before it. */
    static URI named(String name) {
        return MediumPostReader.HOME.resolve("/feed/" + MediumAddress.owner(name));
    }
}
