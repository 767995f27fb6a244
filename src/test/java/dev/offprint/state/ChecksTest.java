package dev.offprint.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.state.Checks.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {
    private static final Instant NIGHT = Instant.parse("2026-02-04T03:00:00Z");
    private static final Check FAILED = new Check(NIGHT, 2, NIGHT.plusSeconds(1), null, null);
    private static final Check CAME = new Check(NIGHT, 0, null, "\"é\"", "Wed, 04 Feb 2026 03:00:00 GMT");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void prepare() throws IOException {
        file = Files.createDirectories(folder.resolve("local")).resolve("checks.jsonl");
    }

    @Test
    void what_is_saved_is_found_by_the_next_run() throws IOException {
        var checks = Checks.open(folder);
        checks.put("https://pictures.example.com/é.png", FAILED);
        checks.put("substack:1", CAME);
        checks.put("substack:2", CAME);
        checks.forget("substack:2");
        checks.save();

        var next = Checks.open(folder);

        assertThat(next.find("https://pictures.example.com/é.png")).contains(FAILED);
        assertThat(next.find("substack:1")).contains(CAME);
        assertThat(next.find("substack:2")).isEmpty();
    }

    @Test
    void a_run_that_learns_nothing_writes_nothing() throws IOException {
        var checks = Checks.open(folder);
        checks.put("substack:1", CAME);
        checks.save();
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

        var next = Checks.open(folder);
        next.put("substack:1", CAME);
        next.forget("substack:2");
        next.save();

        assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void lines_that_cannot_be_understood_count_as_lost() throws IOException {
        Files.writeString(file, """
                <<<<<<< HEAD
                {"of":"a"}
                {"of":"b","checked":"yesterday"}
                {"of":"substack:1","checked":"2026-02-04T03:00:00Z","tries":2,"next":"2026-02-04T03:00:01Z","etag":7}
                """);

        var checks = Checks.open(folder);
        checks.save();

        assertThat(checks.find("substack:1")).contains(FAILED);
        assertThat(Files.readAllLines(file)).hasSize(1);
    }
}
