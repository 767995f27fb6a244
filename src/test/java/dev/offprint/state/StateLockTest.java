package dev.offprint.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateLockTest {
    @TempDir
    private Path folder;

    private Path lock;

    @BeforeEach
    void nameTheFile() {
        lock = folder.resolve("local/lock");
    }

    @Test
    void two_runs_exclude_each_other() throws IOException {
        var first = StateStore.open(folder);

        assertThatThrownBy(() -> StateStore.open(folder)).isInstanceOf(ArchiveLockedException.class);

        first.close();
        StateStore.open(folder).close();
    }

    @Test
    void who_finds_an_archive_in_use_is_told_by_whom_and_since_when() throws IOException {
        try (var held = StateStore.open(folder)) {
            assertThatThrownBy(() -> StateStore.open(folder))
                    .hasMessageContaining("process " + ProcessHandle.current().pid() + " of ")
                    .hasMessageContaining("started at 2");
            assertThat(held.killed()).isEmpty();
        }
        assertThat(lock).isEmptyFile();
    }

    @Test
    void the_lock_of_a_run_that_was_killed_is_taken_over_and_names_that_run() throws IOException {
        Files.createDirectories(lock.getParent());
        Files.writeString(lock, "4711 ada 2026-02-04T03:00:00Z\n");

        try (var store = StateStore.open(folder)) {
            assertThat(store.killed().orElseThrow().description())
                    .isEqualTo("process 4711 of ada, started at 2026-02-04T03:00:00Z");
        }
        try (var store = StateStore.open(folder)) {
            assertThat(store.killed()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4711", "x ada -", "1 2 3", "4711 ada yesterday"})
    void a_lock_that_names_nobody_is_taken(String content) throws IOException {
        Files.createDirectories(lock.getParent());
        Files.writeString(lock, content);

        try (var store = StateStore.open(folder)) {
            assertThat(store.killed()).isEmpty();
        }
    }
}
