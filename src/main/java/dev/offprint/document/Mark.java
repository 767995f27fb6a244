package dev.offprint.document;

/** A mark that a stretch of text can bear. The order is the order in which marks of equal extent are nested, outermost first. */
public enum Mark {
    STRONG,
    EMPHASIS,
    STRIKETHROUGH,
    UNDERLINE,
    HIGHLIGHT,
    KEYBOARD,
    SUPERSCRIPT,
    SUBSCRIPT
}
