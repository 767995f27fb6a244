package dev.offprint.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file or folder of the archive that cannot be used. The message is for people: what was tried and what can be done. */
public final class ArchiveException extends IOException {
    ArchiveException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    ArchiveException(String message) {
        this(message, null);
    }
}
