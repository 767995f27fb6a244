package dev.offprint.platform.medium;

import dev.offprint.platform.Hosts;
import dev.offprint.platform.SourceException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an address of Medium names. Works on the address alone, so that any host may turn out to be no publication. */
sealed interface MediumAddress {

    /** The platform's own domain; writers and publications are on it, below it, or on a domain of their own. */
    String DOMAIN = "medium.com";

    /** Where people find what is named. */
    URI home();

    /** One story. Its id is known by the address, but for short links; those lead to it. */
    record StoryAddress(@Nullable String id, URI home) implements MediumAddress {}

    /** A writer, by the name after the {@code @}. */
    record ProfileAddress(String user) implements MediumAddress {
        @Override
        public URI home() {
            return MediumPostReader.HOME.resolve("/@" + segment(user));
        }
    }

    /** A writer, by the platform's own id. */
    record UserAddress(String id) implements MediumAddress {
        @Override
        public URI home() {
            return MediumPostReader.HOME.resolve("/u/" + segment(id));
        }
    }

    /** A publication on the platform's own host. */
    record PublicationAddress(String slug) implements MediumAddress {
        @Override
        public URI home() {
            return MediumPostReader.HOME.resolve("/" + segment(slug));
        }
    }

    /** A host that is a writer's or a publication's own: below the platform's domain, or any other. */
    record SiteAddress(URI home) implements MediumAddress {}

    /**
     * What the address names.
     *
     * @throws SourceException when it names nothing whose stories can be read; the message says what it names instead
     */
    static MediumAddress of(URI address) {
        return new AddressForms(address).read();
    }

    /** What the address names, if it is something whose stories can be read. */
    static Optional<MediumAddress> find(URI address) {
        try {
            return Optional.of(new AddressForms(address).read());
        } catch (SourceException e) {
            // An address of Medium or of others that names no story and nobody who writes them.
            return Optional.empty();
        }
    }

    /** The root of the publication or the profile that an address is of; nothing where the address does not tell. */
    static Optional<URI> publicationOf(MediumAddress address) {
        if (!(address instanceof StoryAddress story)) {
            return Optional.of(address.home());
        }
        var host = Hosts.normal(story.home().getHost());
        if (!host.equals(DOMAIN)) {
            return AddressForms.SHORT_LINKS.contains(host) ? Optional.empty() : Optional.of(Hosts.home(story.home()));
        }
        var path = AddressPath.of(story.home());
        return path.size() < 2 || path.part(0).equals("p")
                ? Optional.empty()
                : find(MediumPostReader.HOME.resolve("/" + owner(path.part(0)))).map(MediumAddress::home);
    }

    /** True for the platform's own host and those below it, and for its apps' own scheme and short links. */
    static boolean isOfMedium(URI address) {
        return "medium".equalsIgnoreCase(address.getScheme())
                || Hosts.isHostOrSubdomain(address.getHost(), DOMAIN)
                || AddressForms.SHORT_LINKS.contains(Hosts.normal(address.getHost()));
    }

    /** True for a host that is none of Medium's and is called so that it may be taken for one. */
    static boolean isLookAlike(URI address) {
        var host = Hosts.normal(address.getHost());
        return !Hosts.isHostOrSubdomain(host, DOMAIN) && (host.endsWith(DOMAIN) || host.contains(DOMAIN + "."));
    }

    /** Where Medium leads to any story by its id. */
    static URI byId(String id) {
        return MediumPostReader.HOME.resolve("/p/" + id);
    }

    /** A writer's name with the {@code @} before it, or a publication's slug, as a part of a path. */
    static String owner(String name) {
        return name.startsWith("@") ? "@" + segment(name.substring(1)) : segment(name);
    }

    /** A part of a path in which nothing is left that a server could take for more than a name. */
    static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
