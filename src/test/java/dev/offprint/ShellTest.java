package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ShellTest {
    private static final Pattern OPTION = Pattern.compile("(?m)^\\s+(?:-\\w, )?(--[a-z-]+)");

    @Test
    void a_shell_learns_every_command_and_option() {
        var run = ProgramRun.of(List.of("completion"));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("#!/usr/bin/env bash").contains("complete -F _complete_offprint");
        assertThat(run.out()).contains("export", "verify", "'--paid'", "'--base-url'");
    }

    @Test
    void the_manual_names_every_option_that_help_names() {
        var run = ProgramRun.of(List.of("man"));

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith(".TH OFFPRINT 1\n")
                .contains(".SH EXIT STATUS")
                .contains(".SH OFFPRINT COMPLETION");
        for (var command : List.of("export", "sync", "list", "convert", "rebuild", "verify")) {
            var options = OPTION.matcher(
                            ProgramRun.of(List.of(command, "--help")).out())
                    .results()
                    .map(option -> option.group(1))
                    .toList();
            assertThat(options).isNotEmpty();
            assertThat(options).allSatisfy(option -> assertThat(run.out()).contains(option.replace("-", "\\-")));
        }
    }

    @Test
    void no_line_of_the_manual_is_taken_for_a_command_that_it_is_not() {
        assertThat(ProgramRun.of(List.of("man")).out().lines().filter(line -> line.startsWith(".")))
                .allMatch(line -> line.matches("\\.(TH|SH|TP|B|br)( .*)?"));
    }

    @Test
    void the_help_of_the_program_names_both() {
        assertThat(ProgramRun.of(List.of("--help")).out())
                .contains("completion")
                .contains("man");
    }
}
