package dev.offprint.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine;

/**
 * The streams that a command talks through, and what its surroundings tell it.
 *
 * @param in standard input
 * @param out results only
 * @param err progress and diagnostics
 * @param interactive true when a person watches, so that a progress line makes sense
 * @param environment variables by name
 * @param clock what time it is
 */
public record Console(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        boolean interactive,
        Map<String, String> environment,
        Clock clock) {
    private static final int USUAL_WIDTH = 100;

    public Console {
        environment = Map.copyOf(environment);
    }

    /** Whether the process talks to a terminal that understands control characters, judged as for colours. */
    public static boolean isWatched() {
        return CommandLine.Help.Ansi.AUTO.enabled();
    }

    /** How many columns a table may take: what {@code COLUMNS} says, else 100. */
    int width() {
        var columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9]\\d{0,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }
}
