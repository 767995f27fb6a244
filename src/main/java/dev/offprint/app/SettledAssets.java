package dev.offprint.app;

import dev.offprint.state.AssetState;
import dev.offprint.state.PostState;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells which files of a post need not be fetched: those that are there, and those that will not come. */
final class SettledAssets {
    private SettledAssets() {}

    /** True when a file of the post failed that may come yet, and its time has come. */
    static boolean mayMend(Archive archive, PostState post) {
        return post.allAssets()
                .anyMatch(asset -> asset instanceof AssetState.Failed failed && mayCome(archive, failed));
    }

    private static boolean mayCome(Archive archive, AssetState.Failed failed) {
        return !failed.permanent() && archive.retries().isDue(failed.url());
    }

    /**
     * The states that stay, by their addresses.
     *
     * @param before the post's state until now; null for a new post, of which nothing is settled
     * @param retry whether those that failed before, and may come yet, are fetched again
     */
    static Map<String, AssetState> of(Archive archive, @Nullable PostState before, boolean retry) throws IOException {
        var settled = new LinkedHashMap<String, AssetState>();
        if (before == null) {
            return settled;
        }
        for (var asset : before.allAssets().toList()) {
            boolean stays = asset instanceof AssetState.Failed failed
                    ? !retry || !mayCome(archive, failed)
                    : archive.holds(asset);
            if (stays) {
                settled.put(asset.url(), asset);
            }
        }
        return settled;
    }
}
