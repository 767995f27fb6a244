package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guide to the site generators says what the skeletons do that are built and walked. */
class SiteToolsGuideTest {
    private static final Path GUIDE = Path.of("src/docs/site-tools.md");
    private static final Path SKELETONS = Path.of("src/test/sites");
    private static final Pattern FENCE = Pattern.compile("```\\w+\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource({
        "Hugo, hugo/hugo.toml",
        "Jekyll, jekyll/_config.yml",
        "Eleventy, eleventy/eleventy.config.mjs",
    })
    void every_setting_of_the_guide_stands_in_the_skeleton(String tool, String file) throws IOException {
        var guide = Files.readString(GUIDE);
        var section = guide.substring(guide.indexOf("\n## " + tool));
        var fences = FENCE.matcher(section.substring(0, section.indexOf("\n## ", 1)))
                .results()
                .map(fence -> fence.group(1))
                .collect(Collectors.joining("\n"));

        assertThat(settings(fences)).isNotEmpty();
        assertThat(settings(Files.readString(SKELETONS.resolve(file)))).containsAll(settings(fences));
    }

    /** Lists may be longer in the skeleton. */
    private static List<String> settings(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("//"))
                .map(line -> line.startsWith("exclude:") ? "exclude:" : line)
                .toList();
    }
}
