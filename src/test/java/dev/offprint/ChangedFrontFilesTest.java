package dev.offprint;

import static dev.offprint.Nights.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a file that follows from all posts together, when its owner has changed or deleted it. */
class ChangedFrontFilesTest {
    private static final String CONFLICTS = ".offprint/conflicts/";

    @TempDir
    private Path work;

    private Nights nights;

    @BeforeEach
    void prepare() {
        nights = new Nights(work);
    }

    @ParameterizedTest
    @CsvSource({
        "plain, index.md",
        "plain, archive.json",
        "plain, llms.txt",
        "plain, llms-full.txt",
        "plain, redirects.csv",
        "hugo, static/_redirects",
        "hugo, redirects.nginx.map"
    })
    void a_changed_file_gets_the_new_version_beside_it_and_that_is_said_once(String profile, String file)
            throws IOException {
        nights.export(one(), "--profile", profile);
        change(file);

        var run = nights.sync(1, two());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(nights.read(file)).isEqualTo("my words");
        assertThat(nights.read(CONFLICTS + file)).contains("rye");
        assertThat(nights.problems()).containsExactly("file-changed-by-owner " + file);
        assertThat(run.err()).contains(file + " was changed by hand").contains(CONFLICTS + file);

        assertThat(nights.sync(2, two()).err()).isEmpty();
        assertThat(nights.problems()).isEmpty();
        assertThat(nights.read(file)).isEqualTo("my words");
    }

    @Test
    void theirs_writes_over_a_changed_file_even_on_a_night_with_nothing_new() throws IOException {
        nights.export(one());
        change("llms-full.txt");
        nights.sync(1, two());
        var wanted = nights.read(CONFLICTS + "llms-full.txt");

        var run = nights.sync(2, two(), "--theirs");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(nights.problems()).isEmpty();
        assertThat(nights.read("llms-full.txt")).isEqualTo(wanted);
        assertThat(nights.archive().resolve(".offprint/conflicts")).doesNotExist();
    }

    @Test
    void a_rebuild_leaves_a_changed_file_and_with_theirs_writes_over_it() throws IOException {
        nights.export(one());
        var whole = nights.tree();
        change("index.md");
        var changed = nights.tree();

        assertThat(rebuild().exit()).isZero();
        nights.tree().assertSameAs(changed);

        assertThat(rebuild("--theirs").exit()).isZero();
        nights.tree().assertSameAs(whole);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_file_that_is_as_it_should_be_again_has_nothing_beside_it(boolean isDeleted) throws IOException {
        nights.export(one());
        change("index.md");
        nights.sync(1, two());
        var wanted = nights.read(CONFLICTS + "index.md");
        var file = nights.archive().resolve("index.md");
        if (isDeleted) {
            Files.delete(file);
        } else {
            Files.writeString(file, wanted);
        }

        nights.sync(2, nights.publication(post(3, "emmer", "<p>3</p>"), post(2, "rye", "<p>2</p>"), oat()));

        assertThat(nights.problems()).isEmpty();
        assertThat(file).content().contains("emmer");
        assertThat(nights.archive().resolve(".offprint/conflicts")).doesNotExist();
    }

    @Test
    void a_deleted_file_is_there_again_after_a_rebuild() throws IOException {
        nights.export(one());
        var whole = nights.tree();
        Files.delete(nights.archive().resolve("archive.json"));

        assertThat(rebuild().exit()).isZero();

        nights.tree().assertSameAs(whole);
    }

    @Test
    void a_file_that_was_never_written_stays_its_owners_even_with_theirs() throws IOException {
        Files.createDirectories(nights.archive());
        change("index.md");
        nights.export(one());

        nights.sync(1, two(), "--theirs");

        assertThat(nights.read("index.md")).isEqualTo("my words");
        assertThat(nights.read("llms.txt")).contains("rye");
        assertThat(nights.problems()).isEmpty();
        assertThat(nights.archive().resolve(".offprint/conflicts")).doesNotExist();
    }

    private Responses one() throws IOException {
        return nights.publication(oat());
    }

    private Responses two() throws IOException {
        return nights.publication(post(2, "rye", "<p>2</p>"), oat());
    }

    private static ObjectNode oat() {
        return post(1, "oat", "<p>1</p>");
    }

    private void change(String file) throws IOException {
        Files.writeString(nights.archive().resolve(file), "my words");
    }

    private ProgramRun rebuild(String... options) {
        var words = new ArrayList<>(List.of("rebuild", nights.archive().toString()));
        words.addAll(List.of(options));
        return ProgramRun.of(words);
    }
}
