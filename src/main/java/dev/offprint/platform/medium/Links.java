package dev.offprint.platform.medium;

import dev.offprint.platform.Hosts;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Medium adds to the addresses of links, and how it is undone. Everything else in an address is its author's. */
final class Links {
    private Links() {}

    /** An address that can be asked for; nothing for anything else. */
    static Optional<URI> web(@Nullable String written) {
        try {
            return Optional.ofNullable(written)
                    .map(String::strip)
                    .map(URI::create)
                    .filter(Hosts::isWeb);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** An address without query and fragment. */
    static URI bare(URI address) {
        return URI.create(address.toString().replaceAll("[?#].*", ""));
    }

    /** An address as its author gave it. */
    static String clean(String written) {
        var address = written.strip();
        return redirected(address).orElseGet(() -> untracked(address));
    }

    // https://medium.com/m/global-identity-2?redirectUrl=https%3A%2F%2F…, https://medium.com/r/?url=https%3A%2F%2F…;
    // seen
    // 2015-2026.
    private static Optional<String> redirected(String address) {
        boolean isRedirect =
                address.matches("https?://(?:[\\w-]+\\.)*medium\\.com/(?:m/global-identity(?:-\\d+)?|r/?)\\?.*");
        return isRedirect
                ? Stream.of("redirectUrl", "url")
                        .flatMap(name -> parameter(address, name).stream())
                        .filter(target -> web(target).isPresent())
                        .findFirst()
                        .map(Links::clean)
                : Optional.empty();
    }

    /** The value of a parameter of an address, decoded. */
    static Optional<String> parameter(String address, String name) {
        var query = address.substring(address.indexOf('?') + 1).replaceAll("#.*", "");
        return Arrays.stream(query.split("&", -1))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .filter(part -> !part.isBlank())
                .findFirst()
                .map(Links::decoded);
    }

    /** A text without percent escapes. */
    static String decoded(String written) {
        try {
            return URLDecoder.decode(written, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A lone percent sign: the address is taken as it is.
            return written;
        }
    }

    // ?source=post_page-----3f2a9c01b7de---------------------------------------; seen on pages and in feeds 2018-2026.
    // An author's
    // own source=… has no such row of hyphens.
    private static String untracked(String address) {
        int question = address.indexOf('?');
        if (question < 0 || !address.contains("source=")) {
            return address;
        }
        int hash = address.indexOf('#', question);
        var query = hash < 0 ? address.substring(question + 1) : address.substring(question + 1, hash);
        var kept = Arrays.stream(query.split("&", -1))
                .filter(part -> !(part.startsWith("source=") && part.contains("---")))
                .collect(Collectors.joining("&"));
        return address.substring(0, question)
                + (kept.isEmpty() ? "" : "?" + kept)
                + (hash < 0 ? "" : address.substring(hash));
    }
}
