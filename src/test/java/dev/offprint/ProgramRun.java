package dev.offprint;

import dev.offprint.cli.Console;
import dev.offprint.cli.Offprint;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** How a run of the program ended, with what it printed. */
record ProgramRun(int exit, String out, String err) {

    /** Runs the program as a user would who types these words, but within this process and on no terminal. */
    static ProgramRun of(List<String> words) {
        return of(words, Map.of());
    }

    /** Runs the program with these variables in its environment. */
    static ProgramRun of(List<String> words, Map<String, String> environment) {
        return of(words, environment, Clock.systemUTC());
    }

    /** Runs the program at another time. */
    static ProgramRun of(List<String> words, Map<String, String> environment, Clock clock) {
        var out = new StringWriter();
        var err = new StringWriter();
        var console = new Console(
                InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err), false, environment, clock);
        int exit = Offprint.run(words.toArray(String[]::new), Main.platforms(), console);
        return new ProgramRun(exit, out.toString(), err.toString());
    }
}
