package dev.offprint.state;

import dev.offprint.model.PostRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Stands for all that a listing says of a post: another stamp means that the post has to be looked at again. */
public final class ListingStamp {
    private static final int BYTES = 8;

    private ListingStamp() {}

    /** The stamp of an entry. */
    public static String of(PostRef ref) {
        var said = String.join(
                "\n",
                ref.slug(),
                ref.title(),
                ref.visibility().label(),
                String.valueOf(ref.publishedAt()),
                String.valueOf(ref.updatedAt()));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
