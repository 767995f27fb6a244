package dev.offprint.archive;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * An archive in which nothing can be written any more: its disk is full, or its folder is gone or closed. Unlike a file that
 * could not be written it ends the run, because no other post would fare better.
 */
public final class UnwritableArchiveException extends UncheckedIOException {
    UnwritableArchiveException(String message, IOException cause) {
        super(message, cause);
    }
}
