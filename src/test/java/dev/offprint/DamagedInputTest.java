package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.offprint.app.ConvertPage;
import dev.offprint.app.SavedFile;
import dev.offprint.archive.Profile;
import dev.offprint.markdown.FrontMatter;
import dev.offprint.markdown.MarkdownReader;
import dev.offprint.platform.UnavailablePostException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Damaged pages, answers and bodies end in Markdown or in a clear refusal. The number of inputs is the system property
 * {@code damaged.inputs}; a failure names the seed that brings it back.
 */
class DamagedInputTest {
    private static final int INPUTS = Integer.getInteger("damaged.inputs", 500);
    private static final Duration HANG = Duration.ofSeconds(5);
    private static final long LARGEST = 400_000;
    private static final Set<String> NO_ANSWERS = Set.of("case.json", "archive.json");

    @Test
    void no_damage_crashes_or_hangs_the_conversion() throws IOException {
        var sound = sound();
        var convert = new ConvertPage(Main.platforms(), Profile.PLAIN, true);
        int converted = 0;
        for (int seed = 0; seed < INPUTS; seed++) {
            String text = new Damage(seed).of(sound.get(seed % sound.size()));
            String what = "seed " + seed;
            var markdown = assertTimeoutPreemptively(HANG, () -> convert(convert, text, what), what);
            converted += markdown.isEmpty() ? 0 : 1;
        }

        assertThat(converted).isGreaterThan(INPUTS / 2);
    }

    private static String convert(ConvertPage convert, String text, String what) {
        try {
            var original = SavedFile.of(text, null);
            // Damage may take the signs away by which a platform knows its own.
            var platform = Main.platforms()
                    .recognising(original)
                    .orElse(Main.platforms().all().get(0));
            var result = convert.convert(original, platform);
            var split = FrontMatter.parse(result.markdown());
            assertThat(split.fields()).as(what).isNotEmpty();
            new MarkdownReader().read(split.body());
            return result.markdown();
        } catch (UnavailablePostException e) {
            assertThat(e.getMessage()).as(what).isNotBlank();
            return "";
        }
    }

    /** The fixtures, and the recorded pages where they are at hand. */
    private static List<String> sound() throws IOException {
        var texts = new ArrayList<String>();
        for (var root : List.of(Path.of("fixtures"), Path.of("../shared/corpus/substack"))) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (var file :
                            files.filter(DamagedInputTest::isInput).sorted().toList()) {
                        texts.add(Files.readString(file));
                    }
                }
            }
        }
        return texts;
    }

    /** What a platform may have answered, and not what a case says of itself or what comes out of it. */
    private static boolean isInput(Path file) {
        String name = file.getFileName().toString();
        boolean text = name.endsWith(".html") || (name.endsWith(".json") && !NO_ANSWERS.contains(name));
        return text && file.toFile().length() < LARGEST && !file.toString().contains("mappings");
    }
}
