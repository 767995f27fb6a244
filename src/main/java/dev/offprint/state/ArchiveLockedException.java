package dev.offprint.state;

import java.io.IOException;
import java.nio.file.Path;

/** Another run is at work on the archive. */
public final class ArchiveLockedException extends IOException {
    ArchiveLockedException(Path lock) {
        super("Another run is at work on this archive: it holds the lock %s. Wait until it has ended.".formatted(lock));
    }
}
