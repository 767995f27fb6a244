package dev.offprint.model;

/**
 * What a link says that leads to a post, whatever form, host or dress it has.
 *
 * @param post the post's {@link PostRef#key()} where the link names its id, else its address without anything that does not
 *     belong to it
 * @param place where in the post it leads
 */
public record PostLink(String post, Place place) {

    /** A place within a post. */
    public sealed interface Place {}

    /** The post as a whole. */
    public record Whole() implements Place {}

    /**
     * A part that the platform gives a name to, a heading for the most part.
     *
     * @param name decoded, without what the platform sets before every such name
     */
    public record Named(String name) implements Place {}

    /** A footnote, by the label that its references name. */
    public record Footnote(String label) implements Place {}

    /** Where the text refers to a footnote for the first time. */
    public record FootnoteReference(String label) implements Place {}
}
