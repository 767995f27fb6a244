package dev.offprint;

import static dev.offprint.KilledRuns.lasting;

import dev.offprint.KilledRuns.Moment;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export that is killed at any moment is made whole by the next one. */
class KilledExportIT {
    private static final int KILLS = 20;

    @TempDir
    private Path folder;

    @Test
    void an_export_that_is_killed_at_any_moment_is_made_whole_by_the_next() throws Exception {
        try (var runs = new KilledRuns(folder)) {
            var whole = folder.resolve("whole");
            int requests = runs.requestsOf(runs.export(whole));
            var expected = lasting(whole);
            var moments = new Random(20);

            for (int kill = 0; kill < KILLS; kill++) {
                var archive = folder.resolve("killed-" + kill);

                runs.assertMadeWhole(runs.export(archive), Moment.of(moments, requests), archive, expected);
            }
        }
    }
}
