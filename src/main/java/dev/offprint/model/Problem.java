package dev.offprint.model;

import java.util.Locale;

/**
 * Something that did not go as the user would wish, said in one sentence.
 *
 * @param code what it is, stable from version to version
 * @param subject the key or the address of what it concerns
 * @param message one sentence for people: what was tried, what was found, what can be done
 */
public record Problem(Code code, String subject, String message) {

    /** How much a problem weighs. */
    public enum Severity {
        /** Reported, and shown to those who ask for every note; the run still counts as whole. */
        NOTE,
        /** Shown and reported; the run still counts as whole. */
        WARNING,
        /** Something is missing from the archive: the run ends with exit code 3. */
        FAILURE
    }

    /** The kinds of problem. A code carries its severity, so that the two cannot disagree. */
    public enum Code {
        /** Markup that the tree cannot carry; shown in the text as a link to the original. */
        UNSUPPORTED_MARKUP(Severity.NOTE),
        /** Markup nested deeper than it can be kept; its text is kept flat. */
        NESTING_FLATTENED(Severity.NOTE),
        /** A file that its owner has changed since it was written, and that was therefore left as it is. */
        FILE_CHANGED_BY_OWNER(Severity.NOTE),
        /** A source that no post could be listed from. */
        SOURCE_UNUSABLE(Severity.FAILURE),
        /** A listing that could not be read to its end. */
        LISTING_INCOMPLETE(Severity.FAILURE),
        /** A listing that lacked posts which were found in another way. */
        LISTING_COMPLETED(Severity.WARNING),
        /** A part of an official export that was left out: a body that its list does not name, a link, an unsafe name. */
        EXPORT_FILE_LEFT_OUT(Severity.WARNING),
        /** What an official export lacks and its platform did not give: authors, tags, cover. */
        DETAILS_UNAVAILABLE(Severity.WARNING),
        /** A reader's own session that the platform no longer honours. */
        SESSION_REFUSED(Severity.WARNING),
        /** A post that could not be fetched. */
        POST_UNAVAILABLE(Severity.FAILURE),
        /** An answer in which no post could be found. */
        POST_UNREADABLE(Severity.FAILURE),
        /** A post of which the platform gave only a preview. */
        POST_INCOMPLETE(Severity.FAILURE),
        /** A cover, shown nowhere in the text, that could not be fetched; its remote address stays in the front matter. */
        COVER_UNAVAILABLE(Severity.NOTE),
        /** A picture that could not be fetched; its remote address stays in the text. */
        PICTURE_UNAVAILABLE(Severity.FAILURE),
        /** An attachment, or audio or video, that could not be fetched; its remote address stays. */
        MEDIA_UNAVAILABLE(Severity.FAILURE),
        /** A post's files that could not be written. */
        FILE_NOT_WRITTEN(Severity.FAILURE);

        private final Severity severity;

        Code(Severity severity) {
            this.severity = severity;
        }

        /** How much every problem of this kind weighs. */
        public Severity severity() {
            return severity;
        }

        /** The name that reports use: {@code picture-unavailable}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** True for what is shown even to those who do not ask for every note. */
    public boolean isWorthSaying() {
        return code.severity() != Severity.NOTE;
    }

    /** True when something is missing from the archive because of it. */
    public boolean isFailure() {
        return code.severity() == Severity.FAILURE;
    }
}
