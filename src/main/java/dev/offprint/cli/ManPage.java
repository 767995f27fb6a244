package dev.offprint.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual's page in the language that {@code man} reads, made of what the commands say of themselves. */
final class ManPage {
    private static final String EXIT_STATUS = """
            .SH EXIT STATUS
            .TP
            .B 0
            All is kept.
            .TP
            .B 1
            The run could not go on.
            .TP
            .B 2
            The command line is wrong.
            .TP
            .B 3
            Something failed or is incomplete that was not so before; the rest is kept.
            .TP
            .B 4
            The source refused, or is no longer the publication that the archive is of.
            .TP
            .B 5
            Another run is at work in the archive.
            .TP
            .B 70
            A mistake in the program.
            .TP
            .B 130
            Interrupted.
            """;

    private ManPage() {}

    /** The page of a program with all its commands. */
    static String of(CommandSpec program) {
        var page = new StringBuilder();
        String name = program.name();
        page.append(".TH ").append(name.toUpperCase(Locale.ROOT)).append(" 1\n.SH NAME\n");
        page.append(name).append(" \\- ").append(text(description(program))).append('\n');
        page.append(".SH SYNOPSIS\n");
        var commands = program.subcommands().values().stream()
                .map(line -> line.getCommandSpec())
                .filter(command -> !command.usageMessage().hidden())
                .toList();
        commands.forEach(command -> synopsis(command, page));
        commands.forEach(command -> section(command, page));
        return page.append(EXIT_STATUS).toString();
    }

    private static void synopsis(CommandSpec command, StringBuilder page) {
        page.append(".B ").append(text(command.qualifiedName())).append("\n[options]");
        command.positionalParameters().forEach(parameter -> page.append(' ').append(text(parameter.paramLabel())));
        page.append("\n.br\n");
    }

    private static void section(CommandSpec command, StringBuilder page) {
        page.append(".SH ")
                .append(text(command.qualifiedName()).toUpperCase(Locale.ROOT))
                .append('\n');
        page.append(text(description(command))).append('\n');
        command.positionalParameters().stream()
                .filter(parameter -> !parameter.hidden())
                .forEach(parameter -> entry(parameter.paramLabel(), parameter, page));
        command.options().stream()
                .filter(option -> !option.hidden())
                .forEach(option -> entry(names(option), option, page));
    }

    private static void entry(String names, ArgSpec argument, StringBuilder page) {
        var description = joined(argument.description()).replace("${DEFAULT-VALUE}", argument.defaultValueString());
        page.append(".TP\n.B ")
                .append(text(names))
                .append('\n')
                .append(text(description))
                .append('\n');
    }

    private static String names(OptionSpec option) {
        var names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
    }

    private static String description(CommandSpec command) {
        return joined(command.usageMessage().description());
    }

    private static String joined(String[] lines) {
        return List.of(lines).stream()
                .map(line -> Ansi.OFF.string(line))
                .collect(Collectors.joining(" "))
                .strip();
    }

    /** A text in which nothing is taken for a command of the language. */
    private static String text(String text) {
        var safe = text.replace("\\", "\\e").replace("-", "\\-");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
