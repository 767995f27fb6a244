package dev.offprint.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The archive that a command works on. */
final class ArchiveArgument {
    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = "archive",
            description = "The archive (./${DEFAULT-VALUE}).")
    private Path folder;

    Path folder() {
        return folder;
    }
}
