package dev.offprint.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import picocli.CommandLine;

/**
 * The streams that a command talks through.
 *
 * @param in standard input
 * @param out results only
 * @param err progress and diagnostics
 * @param interactive true when a person watches, so that a progress line makes sense
 */
public record Console(InputStream in, PrintWriter out, PrintWriter err, boolean interactive) {

    /** Whether the process talks to a terminal that understands control characters, judged as for colours. */
    public static boolean isWatched() {
        return CommandLine.Help.Ansi.AUTO.enabled();
    }
}
