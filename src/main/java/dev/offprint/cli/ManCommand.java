package dev.offprint.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code offprint man}: the manual's page. */
@Command(
        name = "man",
        mixinStandardHelpOptions = true,
        description = "Print the manual's page: offprint man | man -l -")
final class ManCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    private final Console console;

    ManCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        console.out().print(ManPage.of(spec.root()));
    }
}
