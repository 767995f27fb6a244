package dev.offprint.cli;

import dev.offprint.http.Sessions;
import dev.offprint.http.UnreadableSessionsException;
import dev.offprint.platform.Platform;
import dev.offprint.platform.Platforms;
import dev.offprint.platform.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The reader's own sessions, for posts that not everybody may read. */
final class SessionOptions {
    /** Holds the content of such a file, for machines on which no file should lie. */
    private static final String VARIABLE = "OFFPRINT_COOKIES";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--cookies",
            paramLabel = "FILE",
            description = "Your own session, as a Netscape cookies.txt (or " + VARIABLE
                    + " with such a file's content). It is sent to the publications named and to their platform only.")
    private @Nullable Path cookies;

    /**
     * The sessions, bound to the hosts that the sources name.
     *
     * @param url where files among the sources came from; null when the user did not say
     */
    Sessions sessions(Platforms platforms, Console console, List<Source> sources, @Nullable String url) {
        var text = cookies == null ? console.environment().getOrDefault(VARIABLE, "") : read(cookies);
        if (cookies == null && text.isBlank()) {
            return Sessions.none();
        }
        var names = platforms.all().stream()
                .flatMap(platform -> platform.sessionCookies().stream())
                .collect(Collectors.toSet());
        var hosts = addresses(sources, url).stream()
                .flatMap(address -> platforms.all().stream()
                        .filter(platform -> platform.identify(address) != Platform.Claim.FOREIGN)
                        .flatMap(platform -> platform.sessionHosts(address).stream()))
                .collect(Collectors.toSet());
        try {
            return Sessions.parse(text, names, hosts, console.clock().instant());
        } catch (UnreadableSessionsException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    (cookies == null ? VARIABLE : "--cookies " + cookies) + ": " + e.getMessage(),
                    e);
        }
    }

    private String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--cookies: %s cannot be read".formatted(file), e);
        }
    }

    private static List<URI> addresses(List<Source> sources, @Nullable String url) {
        var addresses = new ArrayList<URI>();
        for (var source : sources) {
            if (source instanceof Source.Address address) {
                addresses.add(address.uri());
            }
        }
        if (url != null) {
            addresses.add(URI.create(url));
        }
        return addresses;
    }
}
