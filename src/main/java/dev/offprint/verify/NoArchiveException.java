package dev.offprint.verify;

import java.io.IOException;
import java.nio.file.Path;

/** A folder that is no archive. The message is for people. */
public final class NoArchiveException extends IOException {
    NoArchiveException(Path place) {
        super("%s is no archive: a folder with .offprint/state.jsonl in it was expected. Name the one that export made."
                .formatted(place));
    }
}
