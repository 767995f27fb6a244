package dev.offprint.state;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Another run is at work on the archive. */
public final class ArchiveLockedException extends IOException {
    ArchiveLockedException(Path lock, Optional<LockOwner> owner) {
        super("Another run is at work on this archive%s: it holds the lock %s. Wait until it has ended."
                .formatted(owner.map(run -> " (" + run.description() + ")").orElse(""), lock));
    }
}
