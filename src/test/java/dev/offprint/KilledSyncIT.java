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
    private static final int KILLS = 12;

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

    /** Edits some posts, which link to one another, renames others, and adds one. */
    private static void change(LoopbackPublication publication) {
        for (int id = 1; id <= KilledRuns.POSTS; id += 3) {
            publication.post(
                    id,
                    "bread-" + id,
                    "<p>Better bread, as <a href=\"%1$s/p/bread-%2$d\">there</a>.</p><img src=\"%1$s/one-%3$d.png\">"
                            .formatted(publication.address(), id + 1, id));
        }
        for (int id = 2; id <= KilledRuns.POSTS; id += 3) {
            publication.post(
                    id,
                    "renamed-" + id,
                    "<p>Bread by another name, after <a href=\"%s/p/bread-%d\">that</a>.</p>"
                            .formatted(publication.address(), id - 1));
        }
        publication.post(
                KilledRuns.POSTS + 1,
                "butter",
                "<p>Butter for <a href=\"%s/p/bread-2\">bread</a>.</p>".formatted(publication.address()));
    }
}
