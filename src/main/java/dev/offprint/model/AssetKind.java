package dev.offprint.model;

import java.util.Locale;

/** What a file is to the post that it belongs to. The names in lower case are those of the state and of messages. */
public enum AssetKind {
    /** A picture of the text, or the cover. */
    PICTURE,
    /** A picture as its author uploaded it, of which readers are shown another form, since few programs know this one. */
    ORIGINAL,
    /** A file that the author offers to readers, such as a PDF. */
    FILE,
    AUDIO,
    VIDEO,
    /** What readers said about it, as a page of its own. */
    COMMENTS;

    /** The name in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
