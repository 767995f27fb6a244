package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a night without news looks besides the first page of a listing. */
class SyncRotationTest {
    private static final int POSTS = 260;
    private static final Instant FIRST = Instant.parse("2027-03-10T03:00:00Z");

    /** Every post has been looked at after so many nights: the pages overlap by a fifth. */
    private static final int ROUND = 6;

    @TempDir
    private Path folder;

    private LoopbackPublication publication;
    private int nights;

    @BeforeEach
    void serve() throws IOException {
        publication = new LoopbackPublication();
        for (int id = 1; id <= POSTS; id++) {
            publication.post(id, "bread-" + id, "<p>Bread " + id + ".</p>");
        }
    }

    @AfterEach
    void stop() {
        publication.close();
    }

    private ProgramRun run(String... words) {
        var clock = Clock.fixed(FIRST.plusSeconds(nights * 86_400L), ZoneOffset.UTC);
        nights++;
        return ProgramRun.of(List.of(words), Map.of(), clock);
    }

    private void export() {
        var run = run("export", publication.address(), "-o", archive(), "--rate", "0");
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private String archive() {
        return folder.resolve("archive").toString();
    }

    /** The addresses that a night asks for. */
    private List<String> sync() {
        int before = publication.asked().size();
        var run = run("sync", archive(), "--rate", "0");
        assertThat(run.exit()).as(run.err()).isZero();
        var asked = publication.asked();
        return asked.subList(before, asked.size());
    }

    private static int offset(String address) {
        return Integer.parseInt(address.replaceFirst(".*offset=(\\d+)&.*", "$1"));
    }

    @Test
    void a_night_without_news_asks_for_the_first_page_and_another_one_each_time() {
        export();
        var seen = new TreeSet<Integer>();

        for (int night = 0; night < ROUND; night++) {
            var asked = sync();
            assertThat(asked).hasSize(2).allMatch(address -> address.startsWith("/api/v1/archive"));
            assertThat(offset(asked.get(0))).isZero();
            seen.add(offset(asked.get(1)));
        }

        assertThat(seen).containsExactly(40, 80, 120, 160, 200, 240);
    }

    @Test
    void an_edit_is_found_wherever_it_is_in_a_round_of_nights() throws IOException {
        export();
        var edited = new ArrayList<Integer>(List.of(1, 77, 130, 205));
        for (int id : edited) {
            publication.post(id, "bread-" + id, "<p>Better bread.</p>");

            for (int night = 0; night < ROUND; night++) {
                sync();
            }

            var posts = FileTree.of(folder.resolve("archive/posts")).files();
            assertThat(posts.entrySet())
                    .filteredOn(post -> post.getKey().endsWith("-bread-" + id + ".md"))
                    .singleElement()
                    .satisfies(post -> assertThat(post.getValue()).contains("Better bread."));
        }
    }

    @Test
    void news_farther_down_makes_the_night_read_on_from_the_second_page() {
        export();
        publication.post(1, "bread-1", "<p>Better bread.</p>");
        publication.post(120, "bread-120", "<p>Better bread.</p>");
        var asked = sync();
        while (asked.size() == 2) {
            asked = sync();
        }

        assertThat(asked.stream().filter(address -> address.contains("archive")).map(SyncRotationTest::offset))
                .startsWith(0)
                .containsSubsequence(50, 100, 150, 200, 250, 260);
        assertThat(asked).contains("/api/v1/posts/bread-1", "/api/v1/posts/bread-120");
        assertThat(sync()).hasSize(2);
    }

    @Test
    void a_page_farther_down_that_does_not_come_ends_nothing() {
        export();
        publication.troubled((path, whole) -> path.contains("offset=0&")
                ? whole
                : whole.newBuilder().code(404).build());

        assertThat(sync()).hasSize(2);
    }

    @Test
    void an_archive_of_one_page_has_no_other_to_look_at() throws IOException {
        for (int id = 51; id <= POSTS; id++) {
            publication.without(id);
        }
        export();

        assertThat(sync()).hasSize(1);
    }

    @Test
    void where_all_of_the_first_page_is_young_the_second_has_every_other_night() {
        export();
        int before = publication.asked().size();

        for (int night = 0; night < 2 * ROUND; night++) {
            run("sync", archive(), "--rate", "0", "--recheck", "1000");
        }

        var asked = publication.asked();
        assertThat(asked.subList(before, asked.size()).stream()
                        .map(SyncRotationTest::offset)
                        .filter(offset -> offset > 0)
                        .sorted()
                        .toList())
                .containsExactly(40, 50, 50, 50, 50, 50, 50, 80, 120, 160, 200, 240);
    }
}
