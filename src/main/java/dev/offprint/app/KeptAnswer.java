package dev.offprint.app;

import dev.offprint.archive.Originals;
import dev.offprint.model.Original;
import dev.offprint.model.Post;
import dev.offprint.model.Problem;
import dev.offprint.platform.Platforms;
import dev.offprint.platform.UnavailablePostException;
import dev.offprint.state.PostState;
import java.io.IOException;

/** The answers that an archive keeps, from which its posts are read again. */
final class KeptAnswer {
    private KeptAnswer() {}

    /**
     * The answer that a post was last read from.
     *
     * @throws UnavailablePostException when it is gone
     */
    static Original of(PostState post, Archive archive) throws IOException, UnavailablePostException {
        var path = post.original().path();
        var text = archive.folder()
                .read(path)
                .orElseThrow(() -> new UnavailablePostException(
                        Problem.Code.POST_UNREADABLE, "its kept answer " + path + " is gone"));
        return new Original(post.ref().url(), Originals.format(path), text);
    }

    /**
     * The post, read again.
     *
     * @throws UnavailablePostException when its answer is gone, or cannot be read
     */
    static Post read(PostState post, Archive archive, Platforms platforms)
            throws IOException, UnavailablePostException {
        var platform = platforms
                .named(post.ref().platform())
                .orElseThrow(() -> new UnavailablePostException(
                        Problem.Code.POST_UNREADABLE,
                        "no platform %s is known".formatted(post.ref().platform())));
        return platform.read(of(post, archive));
    }
}
