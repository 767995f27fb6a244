package dev.offprint.cli;

import dev.offprint.app.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says of words on the command line that are not understood what was expected in their place, and which may have been meant. */
final class UsageMessage {
    private UsageMessage() {}

    static String of(ParameterException usage) {
        if (usage instanceof UnmatchedArgumentException unmatched) {
            return ofUnknown(unmatched);
        }
        var value = usage.getValue();
        if (value == null || !(usage.getArgSpec() instanceof OptionSpec option)) {
            return String.valueOf(usage.getMessage());
        }
        return expected(option, value)
                .map(expected -> "%s: '%s' %s".formatted(option.longestName(), value, expected))
                .orElseGet(() -> String.valueOf(usage.getMessage()));
    }

    private static String ofUnknown(UnmatchedArgumentException unmatched) {
        var word = unmatched.getUnmatched().get(0);
        var spec = unmatched.getCommandLine().getCommandSpec();
        if (word.startsWith("-")) {
            var name = word.replaceFirst("=.*", "");
            return "%s has no option '%s'%s".formatted(spec.name(), name, Suggestion.among(options(spec), name));
        }
        var commands = spec.subcommands().keySet();
        return commands.isEmpty()
                ? "%s takes no '%s'".formatted(spec.name(), word)
                : "there is no command '%s'%s; expected one of %s"
                        .formatted(word, Suggestion.among(commands, word), String.join(", ", commands));
    }

    private static List<String> options(CommandSpec spec) {
        return spec.options().stream()
                .flatMap(option -> Arrays.stream(option.names()))
                .filter(name -> name.startsWith("--"))
                .toList();
    }

    /** What a value of the option must be; nothing where the message says it already. */
    private static Optional<String> expected(OptionSpec option, String value) {
        var type = type(option);
        if (type.isEnum()) {
            var words = words(type);
            return Optional.of("is not known; expected one of %s%s"
                    .formatted(String.join(", ", words), Suggestion.among(words, value)));
        }
        if (type == int.class || type == Integer.class) {
            return Optional.of("is no whole number");
        }
        return type == double.class || type == Double.class ? Optional.of("is no number") : Optional.empty();
    }

    private static List<String> words(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Class<?> type(OptionSpec option) {
        var inner = option.auxiliaryTypes();
        return inner.length == 0 ? option.type() : inner[0];
    }
}
