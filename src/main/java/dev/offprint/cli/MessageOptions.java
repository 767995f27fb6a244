package dev.offprint.cli;

import dev.offprint.model.Problem;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options about how much is said, and in which colours. */
final class MessageOptions {
    /** When colours are used. */
    enum Color {
        AUTO(Ansi.AUTO),
        ALWAYS(Ansi.ON),
        NEVER(Ansi.OFF);

        private final Ansi ansi;

        Color(Ansi ansi) {
            this.ansi = ansi;
        }
    }

    private ColorScheme colors = Help.defaultColorScheme(Ansi.AUTO);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but errors.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say what becomes of every post, and every note.")
    private boolean verbose;

    @Option(names = "--no-progress", description = "No progress line, even on a terminal.")
    private boolean noProgress;

    @Option(names = "--color", paramLabel = "auto|always|never", description = "Colours (auto: on a terminal).")
    void color(Color color) {
        colors = Help.defaultColorScheme(color.ansi);
        spec.commandLine().setColorScheme(colors);
    }

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }

    boolean progressWanted(Console console) {
        return console.interactive() && !noProgress && !quiet;
    }

    /** Says what went wrong, even when little is to be said. */
    void failure(Console console, String sentence) {
        console.err().println(colors.errorText("offprint: " + sentence));
    }

    /** Says something that is no problem, unless all is to be quiet. */
    void remark(Console console, String sentence) {
        if (!quiet) {
            console.err().println("offprint: " + sentence);
        }
    }

    /** Says a problem: failures and warnings unless all is to be quiet, notes when much is to be said. */
    void problem(Console console, String subject, Problem problem) {
        if (problem.isWorthSaying() ? !quiet : verbose) {
            String sentence = "%s: %s: %s".formatted(problem.code().label(), subject, problem.message());
            console.err().println(problem.isFailure() ? colors.errorText(sentence) : sentence);
        }
    }
}
