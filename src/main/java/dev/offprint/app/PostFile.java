package dev.offprint.app;

import dev.offprint.app.RunReport.Status;
import dev.offprint.model.Problem;
import dev.offprint.state.PostState;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the files of posts in place, and the states that tell of them; what the owner wrote is left as it is. */
final class PostFile {
    /** Where the new version of a file goes that its owner has changed. */
    static final String CONFLICTS = ".offprint/conflicts/";

    private final Archive archive;
    private final boolean theirs;

    /** {@code theirs} is true when the source's version goes over files that the owner changed. */
    PostFile(Archive archive, boolean theirs) {
        this.archive = archive;
        this.theirs = theirs;
    }

    /**
     * Puts a file in place. The state of a new post is on the disk before its file, so that a run which is killed in between
     * knows the file as its own; that of an older one after it, so that the file is not taken for the owner's.
     *
     * @param before the post's state until now, at its present place; null for a new post
     * @param problems takes what is worth saying
     */
    Status put(PostState state, @Nullable PostState before, String text, List<Problem> problems) throws IOException {
        String file = state.file().path();
        var found = archive.folder().hash(file);
        boolean same = found.filter(state.file().sha256()::equals).isPresent();
        if (before == null) {
            boolean isFree = found.isEmpty() || same || theirs;
            return putNew(state, text, isFree);
        }
        if (!theirs
                && !same
                && found.filter(hash -> !isOurs(hash, before, file)).isPresent()) {
            return beside(state, before, text, problems);
        }
        if (!same && !archive.folder().isRehearsed()) {
            archive.announced().announce(file, state.file().sha256());
        }
        boolean written = archive.folder().write(file, text);
        archive.folder().remove(CONFLICTS + file);
        archive.state().record(state);
        archive.retries().written(state.key());
        return written ? Status.UPDATED : Status.KNOWN;
    }

    private Status putNew(PostState state, String text, boolean isFree) throws IOException {
        String file = state.file().path();
        if (!isFree) {
            throw new IOException(
                    "%s is there already and was not written by offprint; move it away and run again".formatted(file));
        }
        archive.state().record(state);
        archive.folder().write(file, text);
        return Status.NEW;
    }

    private boolean isOurs(String hash, PostState before, String file) {
        return hash.equals(before.file().sha256()) || archive.announced().wasAnnounced(file, hash);
    }

    /** Puts a new version where the owner finds it, if there is one. */
    private Status beside(PostState state, PostState before, String text, List<Problem> problems) throws IOException {
        String file = state.file().path();
        if (state.file().sha256().equals(before.file().sha256())) {
            archive.state().record(state);
            return Status.KNOWN;
        }
        archive.folder().write(CONFLICTS + file, text);
        archive.state().record(state);
        problems.add(new Problem(
                Problem.Code.FILE_CHANGED_BY_OWNER,
                state.key(),
                "%s was changed by hand and is left as it is; the new version is %s"
                        .formatted(file, CONFLICTS + file)));
        return Status.CONFLICT;
    }
}
