package dev.offprint.cli;

import dev.offprint.platform.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads what a user typed or listed in a file as sources. */
final class SourceArguments {
    /** {@code x.substack.com/p/slug}: a host with a top-level domain, typed without its scheme. */
    private static final Pattern BARE_ADDRESS = Pattern.compile(
            "(?:[\\w-]+\\.)+(?!html?|zip|json|txt|md)[a-z]{2,}(?::\\d+)?(?:/.*)?", Pattern.CASE_INSENSITIVE);

    private SourceArguments() {}

    /** The address typed. A scheme that was left out is taken for https. */
    static URI address(String typed, CommandLine line) {
        String text = BARE_ADDRESS.matcher(typed).matches() ? "https://" + typed : onTheWeb(typed);
        try {
            var uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if ((scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw notAnAddress(typed, line, e);
        }
        throw notAnAddress(typed, line, null);
    }

    /** {@code medium://p/ID}, as an app hands it on, is {@code https://medium.com/p/ID}; so with {@code substack://}. */
    private static String onTheWeb(String typed) {
        return typed.replaceFirst("^(medium|substack)://", "https://$1.com/");
    }

    /**
     * An existing ZIP or folder is an export and any other file a saved page; anything else must be an address. A folder that
     * is called like a host may well be the archive of that host: it is meant only when it is typed as {@code ./name}.
     */
    static Source source(String typed, CommandLine line) throws IOException {
        if (typed.isBlank()) {
            throw new ParameterException(line, "a source is empty; expected an address, a file or a folder");
        }
        var file = existing(typed);
        if (file == null
                || (Files.isDirectory(file) && BARE_ADDRESS.matcher(typed).matches())) {
            return new Source.Address(address(typed, line));
        }
        return Files.isDirectory(file) || isZip(file) ? new Source.Export(file) : new Source.SavedPage(file);
    }

    /** By the name, so that a damaged ZIP is told to be one, or by the mark that every ZIP begins with. */
    private static boolean isZip(Path file) throws IOException {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return true;
        }
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(2), StandardCharsets.ISO_8859_1).equals("PK");
        }
    }

    /** The sources of a list: one a line, blank lines and {@code #} comments left out. */
    static List<String> listed(String file, Console console) throws IOException {
        try (Reader reader = file.equals("-")
                        ? new InputStreamReader(console.in(), StandardCharsets.UTF_8)
                        : Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8);
                var lines = new BufferedReader(reader)) {
            var sources = new ArrayList<String>();
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                // A fragment follows its address without a space.
                String source = text.replaceFirst("(?:^|\\s)#.*", "").strip();
                if (!source.isEmpty()) {
                    sources.add(source);
                }
            }
            return sources;
        }
    }

    private static @Nullable Path existing(String typed) {
        try {
            var path = Path.of(typed);
            return Files.isRegularFile(path) || Files.isDirectory(path) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static ParameterException notAnAddress(String typed, CommandLine line, @Nullable Exception cause) {
        return new ParameterException(
                line,
                "'%s' is neither an existing file or folder nor an http or https address such as https://name.substack.com"
                        .formatted(typed),
                cause);
    }
}
