package dev.offprint;

import static dev.offprint.KilledRuns.lasting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.KilledRuns.Moment;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sync that is killed at any moment is made whole by the next one. */
class KilledSyncIT {
    private static final int KILLS = 8;

    @TempDir
    private Path folder;

    @Test
    void a_sync_that_is_killed_at_any_moment_is_made_whole_by_the_next() throws Exception {
        try (var runs = new KilledRuns(folder)) {
            var before = folder.resolve("before");
            runs.requestsOf(runs.export(before));
            var exported = FileTree.of(before);
            change(runs.publication());
            int requests = runs.requestsOf(KilledRuns.sync(before));
            var expected = lasting(before);
            assertThat(expected).isNotEqualTo(exported);
            var moments = new Random(8);

            for (int kill = 0; kill < KILLS; kill++) {
                var archive = folder.resolve("synced-" + kill);
                exported.writeTo(archive);

                runs.assertMadeWhole(KilledRuns.sync(archive), Moment.of(moments, requests), archive, expected);
            }
        }
    }

    /** Edits half of the posts, renames one and adds one. */
    private static void change(LoopbackPublication publication) {
        for (int id = 1; id <= KilledRuns.POSTS; id += 2) {
            publication.post(
                    id,
                    "bread-" + id,
                    "<p>Better bread.</p><img src=\"%s/one-%d.png\">".formatted(publication.address(), id));
        }
        publication.post(2, "bread-renamed", "<p>Bread by another name.</p>");
        publication.post(
                KilledRuns.POSTS + 1,
                "butter",
                "<p>Butter for <a href=\"%s/p/bread-3\">bread</a>.</p>".formatted(publication.address()));
    }
}
