package dev.offprint.app;

import dev.offprint.http.ReaderAddress;
import dev.offprint.model.Original;
import dev.offprint.model.PostRef;
import dev.offprint.platform.Platform;
import dev.offprint.platform.PostSource;
import dev.offprint.platform.SourceException;
import dev.offprint.platform.UnavailablePostException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The one post of a page that a browser saved. */
final class SavedPageSource implements PostSource {
    private final Platform platform;
    private final Original original;
    private final Path file;

    SavedPageSource(Platform platform, Original original, Path file) {
        this.platform = platform;
        // Whoever saved the page was logged in, as like as not, and their address is nothing to keep or to publish.
        this.original = new Original(original.address(), original.format(), ReaderAddress.blanked(original.text()));
        this.file = file;
    }

    @Override
    public Stream<PostRef> list() {
        try {
            var ref = platform.read(original).ref();
            if (ref.id().isEmpty()) {
                throw new SourceException(
                        SourceException.Reason.UNUSABLE,
                        "%s holds a body without the page around it, so it cannot be told which post it is; 'offprint convert' turns it into Markdown"
                                .formatted(file));
            }
            return Stream.of(ref);
        } catch (UnavailablePostException e) {
            throw new SourceException(SourceException.Reason.UNUSABLE, file + ": " + e.getMessage());
        }
    }

    @Override
    public boolean isOfOnePost() {
        return true;
    }

    @Override
    public Original read(PostRef ref) {
        return original;
    }
}
