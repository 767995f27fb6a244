package dev.offprint.state;

import static dev.offprint.state.PostStates.draft;
import static dev.offprint.state.PostStates.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateStoreTest {
    private static final String HEADER = "{\"offprint_state\":1}\n";

    @TempDir
    Path folder;

    private Path stateFile;
    private Path journal;

    @BeforeEach
    void nameTheFiles() {
        stateFile = folder.resolve("state.jsonl");
        journal = folder.resolve("local/journal.jsonl");
    }

    @Test
    void an_archive_that_is_new_knows_no_post() throws IOException {
        try (var store = StateStore.open(folder)) {
            assertThat(store.find("substack:1")).isEmpty();
            assertThat(store.all()).isEmpty();
        }
        assertThat(stateFile).doesNotExist();
    }

    @Test
    void a_post_is_found_as_it_was_recorded() throws IOException {
        try (var store = StateStore.open(folder)) {
            store.record(post("1", "Title: \"# one\" \\ 😀"));
            store.record(draft("2"));

            assertThat(store.find("substack:1")).contains(post("1", "Title: \"# one\" \\ 😀"));
            assertThat(store.find("substack:2")).contains(draft("2"));
        }
    }

    @Test
    void the_last_record_of_a_post_holds() throws IOException {
        try (var store = StateStore.open(folder)) {
            store.record(post("1", "first"));
            store.record(post("1", "second"));
            store.fold();

            assertThat(store.all()).containsExactly(post("1", "second"));
        }
    }

    @Test
    void what_was_recorded_before_a_kill_is_known_to_the_next_run() throws IOException {
        try (var killed = StateStore.open(folder)) {
            killed.record(post("1", "kept"));
        }
        try (var store = StateStore.open(folder)) {
            assertThat(store.find("substack:1")).contains(post("1", "kept"));
        }
        assertThat(stateFile).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"key\":\"substack:2\",\"sl", "\0\0\0\0", "{\"key\":\"substack:2\"}\n", "\0\0\0\n"})
    void a_line_that_was_being_written_at_a_kill_is_dropped(String torn) throws IOException {
        try (var killed = StateStore.open(folder)) {
            killed.record(post("1", "kept"));
        }
        Files.writeString(journal, torn, APPEND);

        try (var store = StateStore.open(folder)) {
            assertThat(store.all()).containsExactly(post("1", "kept"));
            store.record(post("2", "after"));
        }
        try (var store = StateStore.open(folder)) {
            assertThat(store.all()).containsExactly(post("1", "kept"), post("2", "after"));
        }
    }

    @Test
    void a_journal_killed_at_its_first_line_is_begun_anew() throws IOException {
        Files.createDirectories(journal.getParent());
        Files.writeString(journal, "{\"offpr");

        try (var store = StateStore.open(folder)) {
            store.record(post("1", "kept"));
            store.fold();
        }

        assertThat(stateFile).content().startsWith(HEADER).hasLineCount(2);
    }

    @Test
    void folding_sorts_by_key_and_removes_the_journal() throws IOException {
        try (var store = StateStore.open(folder)) {
            store.record(post("3", "c"));
            store.record(post("1", "a"));
            store.record(post("2", "b"));
            store.fold();

            assertThat(store.all()).containsExactly(post("1", "a"), post("2", "b"), post("3", "c"));
        }
        assertThat(journal).doesNotExist();
        assertThat(Files.readAllLines(stateFile)).hasSize(4).first().isEqualTo(HEADER.strip());
    }

    @Test
    void a_journal_left_by_a_crash_after_folding_changes_nothing() throws IOException {
        try (var store = StateStore.open(folder)) {
            store.record(post("1", "a"));
            var left = Files.readAllBytes(journal);
            store.fold();
            Files.write(journal, left);
        }
        var before = Files.readString(stateFile);
        Files.setLastModifiedTime(stateFile, FileTime.from(Instant.EPOCH));

        try (var store = StateStore.open(folder)) {
            store.fold();
        }

        assertThat(stateFile).hasContent(before);
        assertThat(Files.getLastModifiedTime(stateFile).toInstant()).isEqualTo(Instant.EPOCH);
        assertThat(journal).doesNotExist();
    }

    @Test
    void recording_what_is_known_already_writes_nothing() throws IOException {
        try (var store = StateStore.open(folder)) {
            store.record(post("1", "a"));
            store.fold();
            store.record(post("1", "a"));
        }
        assertThat(journal).doesNotExist();
    }

    @Test
    void one_line_holds_a_post_with_its_keys_in_order() throws IOException {
        try (var store = StateStore.open(folder)) {
            store.record(draft("2"));
            store.fold();
        }
        assertThat(Files.readString(stateFile)).isEqualTo(HEADER + """
                {"key":"substack:2","slug":"Slug-2","name":"slug-2","url":"https://letters.example.com/p/slug-2",\
                "file":"a.md","title":"","publication":"letters.example.com",\
                "home":"https://letters.example.com","kind":"newsletter","visibility":"paid","original":"a.json",\
                "original_hash":"%1$s","file_hash":"%1$s","complete":false}
                """.formatted("7eb51afa".repeat(8)));
    }

    @Test
    void a_file_of_a_newer_version_is_refused() throws IOException {
        Files.writeString(stateFile, "{\"offprint_state\":2}\n{\"other\":1}\n");

        assertThatThrownBy(() -> StateStore.open(folder))
                .isInstanceOf(StateException.class)
                .hasMessageContaining(stateFile.toString())
                .hasMessageContaining("newer offprint (state format 2");
    }

    @Test
    void a_journal_of_a_newer_version_is_refused() throws IOException {
        Files.createDirectories(journal.getParent());
        Files.writeString(journal, "{\"offprint_state\":2}\n");

        assertThatThrownBy(() -> StateStore.open(folder)).isInstanceOf(StateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<<<<<<< HEAD", "[]", "", "{}", "{\"key\":\"1\"}", "{\"key\":1}", "{\"key\":\"a:1\",\"slug\":\"s"
            })
    void a_damaged_line_is_named(String line) throws IOException {
        Files.writeString(stateFile, HEADER + line + "\n");

        assertThatThrownBy(() -> StateStore.open(folder))
                .isInstanceOf(StateException.class)
                .hasMessageStartingWith(stateFile + ", line 2 cannot be read: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"key\":\"a:1\"} {}",
                "{\"key\":\"a:1\",\"slug\":\"s\",\"url\":\"no address\"}",
                "{\"key\":\"a:1\",\"slug\":\"s\",\"url\":\"https://a.example\",\"title\":\"\",\"kind\":\"opera\"}"
            })
    void a_line_that_is_damaged_within_is_named_when_its_post_is_asked_for(String line) throws IOException {
        Files.writeString(stateFile, HEADER + line + "\n");

        try (var store = StateStore.open(folder)) {
            assertThatThrownBy(() -> store.find("a:1"))
                    .hasCauseInstanceOf(StateException.class)
                    .hasMessageStartingWith(stateFile + ", line 2 cannot be read: ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no header\n", "{\"offprint_state\":\"1\"}\n"})
    void a_file_without_its_header_is_refused(String content) throws IOException {
        Files.writeString(stateFile, content);

        assertThatThrownBy(() -> StateStore.open(folder))
                .isInstanceOf(StateException.class)
                .hasMessageContaining("line 1 cannot be read");
    }

    @Test
    void a_damaged_line_within_the_journal_is_no_crash_and_is_named() throws IOException {
        try (var store = StateStore.open(folder)) {
            store.record(post("1", "a"));
        }
        Files.writeString(journal, Files.readString(journal) + "damaged\n" + HEADER);

        assertThatThrownBy(() -> StateStore.open(folder))
                .isInstanceOf(StateException.class)
                .hasMessageContaining("line 3 cannot be read");
    }

    @Test
    void times_that_are_none_are_named() throws IOException {
        try (var store = StateStore.open(folder)) {
            store.record(post("1", "a"));
            store.fold();
        }
        Files.writeString(stateFile, Files.readString(stateFile).replace("2026-02-04T10:00:00.745Z", "yesterday"));

        try (var store = StateStore.open(folder)) {
            assertThatThrownBy(() -> store.find("substack:1")).hasMessageContaining("\"yesterday\" is no time");
        }
    }

    @Test
    void what_a_killed_run_had_recorded_is_told_until_it_is_folded() throws IOException {
        try (var killed = StateStore.open(folder)) {
            killed.record(post("1", "a"));
        }
        try (var store = StateStore.open(folder)) {
            assertThat(store.unfinished()).containsExactly("substack:1");
            assertThat(store.hasChanged()).isTrue();
            store.fold();
        }
        try (var store = StateStore.open(folder)) {
            assertThat(store.unfinished()).isEmpty();
            assertThat(store.hasChanged()).isFalse();
        }
    }

    @Test
    void posts_that_lack_something_or_wait_for_others_are_found_without_reading_the_rest() throws IOException {
        try (var store = StateStore.open(folder)) {
            store.record(post("1", "whole but for a picture"));
            store.record(draft("2"));
            store.record(PostStates.plain("3", "\"complete\":false \"pending\":[ \"problem\":"));
            store.fold();

            assertThat(store.troubled()).extracting(PostState::key).containsExactly("substack:1", "substack:2");
            assertThat(store.pending()).extracting(PostState::key).containsExactly("substack:1");
            assertThat(store.size()).isEqualTo(3);
            assertThat(store.has("substack:3")).isTrue();
        }
    }

    @Test
    void a_key_that_is_not_plain_is_read_all_the_same() throws IOException {
        try (var store = StateStore.open(folder)) {
            store.record(draft("é"));
            store.fold();
        }
        try (var store = StateStore.open(folder)) {
            assertThat(store.find("substack:é")).contains(draft("é"));
        }
    }

    @Test
    void a_state_that_cannot_be_loaded_gives_its_lock_back() throws IOException {
        Files.writeString(stateFile, "damaged\n");
        assertThatThrownBy(() -> StateStore.open(folder)).isInstanceOf(StateException.class);

        Files.delete(stateFile);

        StateStore.open(folder).close();
    }

    @Test
    void threads_record_at_the_same_time() throws IOException {
        try (var store = StateStore.open(folder)) {
            IntStream.range(0, 64).parallel().forEach(i -> recordUnchecked(store, i));

            assertThat(store.all()).hasSize(64);
        }
        try (var store = StateStore.open(folder)) {
            assertThat(store.all()).hasSize(64);
        }
    }

    @Test
    void ten_thousand_posts_are_read_back() throws IOException {
        var lines = new StringBuilder(HEADER);
        for (int i = 10_000; i < 20_000; i++) {
            lines.append(new String(PostStateJson.write(post(Integer.toString(i), "t")), UTF_8))
                    .append('\n');
        }
        Files.writeString(stateFile, lines);

        try (var store = StateStore.open(folder)) {
            assertThat(store.all()).hasSize(10_000);
            assertThat(store.find("substack:19999")).contains(post("19999", "t"));
        }
    }

    @Test
    void the_order_of_recording_leaves_no_trace() throws IOException {
        try (var store = StateStore.open(folder)) {
            store.record(post("1", "a"));
            store.record(post("2", "b"));
            store.fold();
        }
        var one = Files.readString(stateFile);
        Files.delete(stateFile);
        try (var store = StateStore.open(folder)) {
            store.record(post("2", "old"));
            store.record(post("2", "b"));
            store.fold();
            store.record(post("1", "a"));
            store.fold();
        }
        assertThat(stateFile).hasContent(one);
    }

    private static void recordUnchecked(StateStore store, int number) {
        try {
            store.record(post(Integer.toString(number), "t"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
