package dev.offprint.cli;

import dev.offprint.app.ConvertPage;
import dev.offprint.app.SavedFile;
import dev.offprint.model.Original;
import dev.offprint.model.Problem;
import dev.offprint.model.TextBytes;
import dev.offprint.platform.Platforms;
import dev.offprint.platform.UnavailablePostException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code offprint convert}: saved pages, interface answers and bodies to Markdown, without network. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Turn saved pages, export files, body fragments or API answers into Markdown.")
final class ConvertCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Platforms platforms;
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to convert; - is standard input.")
    private List<String> files;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Write one NAME.md for each NAME.html here, instead of to standard output.")
    private @Nullable Path output;

    @Option(names = "--url", paramLabel = "URL", description = "Where the page came from.")
    private @Nullable String url;

    @Mixin
    private RenderingOptions rendering;

    @Mixin
    private PlatformOption platform;

    @Mixin
    private MessageOptions messages;

    ConvertCommand(Platforms platforms, Console console) {
        this.platforms = platforms;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        requireDifferentNames();
        @Nullable URI address = url == null ? null : SourceArguments.address(url, rendering.line());
        var convert = new ConvertPage(platforms, rendering.profile(), rendering.withFrontMatter());
        int converted = 0;
        boolean failed = false;
        for (var file : files) {
            if (Files.isDirectory(Path.of(file))) {
                failed = true;
                messages.failure(
                        console, file + " is a folder; name the files in it, or give a platform's export to 'export'");
                continue;
            }
            try {
                var result = convert.convert(read(file, address), platform.platform(platforms));
                put(file, result.markdown());
                converted++;
                failed |= say(file, result.problems());
            } catch (NoSuchFileException e) {
                failed = true;
                messages.failure(console, file + " does not exist; expected a saved page, an API answer or a body");
            } catch (UnavailablePostException e) {
                failed = true;
                messages.failure(console, file + ": " + e.getMessage());
            }
        }
        if (converted == 0) {
            return ExitCode.COULD_NOT_GO_ON.code();
        }
        return (failed ? ExitCode.PARTLY_KEPT : ExitCode.ALL_KEPT).code();
    }

    /** Some file systems do not tell upper case from lower case. */
    private void requireDifferentNames() {
        var names = new HashMap<String, String>();
        for (var file : output == null ? List.<String>of() : files) {
            var name = markdownName(file);
            var other = names.putIfAbsent(name.toLowerCase(Locale.ROOT), file);
            if (other != null) {
                throw new ParameterException(
                        rendering.line(),
                        "%s and %s both would become %s in %s; convert them into folders of their own"
                                .formatted(other, file, name, output));
            }
        }
    }

    private Original read(String file, @Nullable URI address) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return SavedFile.of(TextBytes.decode(console.in().readAllBytes()), address);
        }
        return SavedFile.read(Path.of(file), address);
    }

    private void put(String file, String markdown) throws IOException {
        if (output == null) {
            console.out().print(markdown);
        } else {
            Files.createDirectories(output);
            Files.writeString(output.resolve(markdownName(file)), markdown);
        }
    }

    private static String markdownName(String file) {
        String name = file.equals(STANDARD_INPUT)
                ? "standard-input"
                : Path.of(file).getFileName().toString();
        return name.replaceFirst("\\.[A-Za-z]{2,5}$", "") + ".md";
    }

    private boolean say(String file, List<Problem> problems) {
        for (var problem : problems) {
            messages.problem(console, file, problem);
        }
        return problems.stream().anyMatch(Problem::isFailure);
    }
}
