package dev.offprint.platform.medium;

import dev.offprint.platform.Hosts;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The path of an address, part by part, and the query behind it.
 *
 * @param parts decoded, without empty ones
 * @param query as it stands in the address; empty for none
 */
record AddressPath(List<String> parts, String query) {
    AddressPath {
        parts = List.copyOf(parts);
    }

    static AddressPath of(URI address) {
        var path = address.getRawPath() == null ? "" : address.getRawPath();
        var parts = Arrays.stream(path.split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> decoded(part.replace("+", "%2B")))
                .toList();
        return new AddressPath(parts, address.getRawQuery() == null ? "" : address.getRawQuery());
    }

    int size() {
        return parts.size();
    }

    /** One part; empty where the path is shorter. */
    String part(int at) {
        return at < parts.size() ? parts.get(at) : "";
    }

    /**
     * The address that is only wrapped in this one: {@code /m/global-identity?redirectUrl=…}, {@code /m/signin?redirect=…} and
     * {@code /r/?url=…}, all seen from 2014 to 2026.
     */
    Optional<URI> wrapped() {
        return switch (part(0)) {
            case "m" -> parameters("redirectUrl", "redirect");
            case "r" -> parameters("url");
            default -> Optional.empty();
        };
    }

    private Optional<URI> parameters(String... names) {
        return Stream.of(names)
                .flatMap(name -> Arrays.stream(query.split("&"))
                        .filter(part -> part.startsWith(name + "="))
                        .map(part -> decoded(part.substring(name.length() + 1))))
                .flatMap(value -> web(value).stream())
                .findFirst();
    }

    private static Optional<URI> web(String written) {
        try {
            return Optional.of(new URI(written)).filter(Hosts::isWeb);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Text with a stray percent sign stands for itself. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
    }
}
