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
        FILE_CHANGED_BY_OWNER(Severity.WARNING),
        /** A former address that cannot lead to its post, since another post had the same path. */
        REDIRECT_LEFT_OUT(Severity.NOTE),
        /** A post that was left out, since another of another platform tells the same story. */
        DUPLICATE_LEFT_OUT(Severity.NOTE),
        /** Two posts of different platforms that look like one story; both are kept. */
        POSTS_ALIKE(Severity.NOTE),
        /** A source that no post could be listed from. */
        SOURCE_UNUSABLE(Severity.FAILURE),
        /** A listing that could not be read to its end. */
        LISTING_INCOMPLETE(Severity.FAILURE),
        /** A listing that lacked posts which were found in another way. */
        LISTING_COMPLETED(Severity.WARNING),
        /** A part of an official export that was left out: a body that its list does not name, a link, an unsafe name. */
        EXPORT_FILE_LEFT_OUT(Severity.WARNING),
        /** An official export that may hold posts which are listed nowhere, and does not tell which. */
        UNLISTED_POSSIBLE(Severity.WARNING),
        /** What an official export lacks and its platform did not give: authors, tags, cover. */
        DETAILS_UNAVAILABLE(Severity.WARNING),
        /** A host that kept failing and was left alone for the rest of the run; what it did not give is reported beside it. */
        HOST_LEFT_ALONE(Severity.WARNING),
        /** So much failed in a run that what failed then was no longer tried again. */
        RETRIES_SPENT(Severity.WARNING),
        /** A reader's own session that the platform no longer honours. */
        SESSION_REFUSED(Severity.WARNING),
        /** A post of which the platform gives only a preview by now, while the whole of it is in the archive. */
        PREVIEW_LEFT_OUT(Severity.WARNING),
        /** A post whose body is less than half of what it was; the earlier answer is kept beside the new one. */
        POST_SHRANK(Severity.WARNING),
        /** A post that its source has no more; it stays in the archive. */
        POST_REMOVED(Severity.WARNING),
        /** An earlier run that did not come to its end, so that this one has taken over. */
        RUN_WAS_KILLED(Severity.WARNING),
        /** A post that could not be fetched. */
        POST_UNAVAILABLE(Severity.FAILURE),
        /** An answer in which no post could be found. */
        POST_UNREADABLE(Severity.FAILURE),
        /** A post that only a feed gave, which holds its words and not all of its form. */
        POST_FROM_FEED(Severity.WARNING),
        /** A post of which the platform gave only a preview. */
        POST_INCOMPLETE(Severity.FAILURE),
        /** A cover, shown nowhere in the text, that could not be fetched; its remote address stays in the front matter. */
        COVER_UNAVAILABLE(Severity.NOTE),
        /** A picture's original in a format that few programs know, which could not be fetched beside the picture. */
        ORIGINAL_UNAVAILABLE(Severity.NOTE),
        /** A picture that could not be fetched; its remote address stays in the text. */
        PICTURE_UNAVAILABLE(Severity.FAILURE),
        /** An attachment, or audio or video, that could not be fetched; its remote address stays. */
        MEDIA_UNAVAILABLE(Severity.FAILURE),
        /** Something shown from elsewhere whose content or address could not be had; a link stands in its place. */
        EMBED_UNAVAILABLE(Severity.WARNING),
        /** What readers said about a post, which was asked for and could not be had. */
        COMMENTS_UNAVAILABLE(Severity.FAILURE),
        /** What a publication says of itself, which could not be had this time. */
        ABOUT_UNAVAILABLE(Severity.NOTE),
        /** A post's files that could not be written. */
        FILE_NOT_WRITTEN(Severity.FAILURE),
        /** Words of the kept answer that the file lacks. */
        WORDS_LOST(Severity.FAILURE),
        /** A link of the kept answer that the file lacks, or that stands on other words there. */
        LINK_LOST(Severity.FAILURE),
        /** A picture of the kept answer that the file lacks, or its text for those who do not see it. */
        PICTURE_LOST(Severity.FAILURE),
        /** Code or a formula of the kept answer that the file does not have to the character. */
        CODE_LOST(Severity.FAILURE),
        /** A heading of the kept answer that the file lacks, or has at another level. */
        HEADING_LOST(Severity.FAILURE),
        /** An item of a list that the file lacks, or has under another number or at another depth. */
        ITEM_LOST(Severity.FAILURE),
        /** A quotation of the kept answer that is none in the file. */
        QUOTE_LOST(Severity.FAILURE),
        /** A footnote of the kept answer, or a reference to one, that the file lacks. */
        FOOTNOTE_LOST(Severity.FAILURE),
        /** Something shown from elsewhere to which nothing in the file leads. */
        EMBED_LOST(Severity.FAILURE),
        /** Something in the file that the kept answer has not: text of the platform's, for example. */
        TEXT_ADDED(Severity.FAILURE),
        /** A link to a file of the archive that is not there. */
        LINK_BROKEN(Severity.FAILURE),
        /** A file of the archive that is not there. */
        FILE_MISSING(Severity.FAILURE),
        /** A kept answer or a picture that is not what was written. */
        HASH_MISMATCH(Severity.FAILURE),
        /** Front matter that cannot be read, or that is of another post. */
        FRONT_MATTER_BROKEN(Severity.FAILURE),
        /** A name or a file that two posts share. */
        NAME_SHARED(Severity.FAILURE);

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
