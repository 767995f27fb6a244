package dev.offprint.platform.substack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.platform.Hosts;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where else a publication's posts can be read: one with a domain of its own can be had below Substack's domain, too, and its
 * posts link to each other by either.
 */
final class PublicationHosts {
    private PublicationHosts() {}

    /**
     * The addresses of a post besides its own.
     *
     * @param publications objects of publications; only that of the post's counts
     * @param id the post's publication; null where it is not known
     */
    static List<URI> others(Stream<JsonNode> publications, @Nullable String id, URI own) {
        var post = Hosts.isWeb(own) ? SubstackAddress.post(own) : Optional.<SubstackAddress.PostAddress>empty();
        if (post.isEmpty() || id == null) {
            return List.of();
        }
        return publications
                .filter(publication -> id.equals(Json.id(publication, "id")))
                .flatMap(PublicationHosts::homes)
                .map(home -> new SubstackAddress.PostAddress(home, post.get().slug()).uri())
                .filter(address -> !address.equals(own))
                .distinct()
                .toList();
    }

    // Seen 2022-2026: {"id":865289,"subdomain":"name","custom_domain":"www.name.com"}, the domain often null.
    private static Stream<URI> homes(JsonNode publication) {
        var subdomain = Json.text(publication, "subdomain");
        var domain = Json.text(publication, "custom_domain");
        return Stream.concat(
                Stream.ofNullable(subdomain)
                        .filter(name -> name.matches("[A-Za-z0-9-]+"))
                        .map(SubstackAddress::publication),
                Stream.ofNullable(domain)
                        .filter(name -> name.matches("[A-Za-z0-9.-]+"))
                        .map(name -> URI.create("https://" + Hosts.normal(name))));
    }
}
