package dev.offprint.document;

/** A mark that a stretch of text can bear. The order is the order in which marks of equal extent are nested, outermost first. */
public enum Mark {
    STRONG,
    EMPHASIS,
    /** Emphasis within emphasis: what stands out in a caption, which is all in emphasis itself. Never without that. */
    INNER_EMPHASIS,
    STRIKETHROUGH,
    UNDERLINE,
    HIGHLIGHT,
    KEYBOARD,
    SUPERSCRIPT,
    SUBSCRIPT
}
