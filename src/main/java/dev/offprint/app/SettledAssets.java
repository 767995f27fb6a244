package dev.offprint.app;

import dev.offprint.state.AssetState;
import dev.offprint.state.PostState;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells which files of a post need not be fetched: those that are there, and those that will not come. */
final class SettledAssets {
    private SettledAssets() {}

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
        var assets = Stream.concat(before.assets().stream(), Stream.ofNullable(before.cover()));
        for (var asset : assets.toList()) {
            boolean stays =
                    asset instanceof AssetState.Failed failed ? !retry || failed.permanent() : archive.holds(asset);
            if (stays) {
                settled.put(asset.url(), asset);
            }
        }
        return settled;
    }
}
