package dev.offprint.clean;

/** A sign by which an element is known, cheap to look up. */
public record Markup(Kind kind, String name) {

    /** Where the sign stands. */
    enum Kind {
        TAG,
        CSS_CLASS,
        COMPONENT
    }

    /** An element with this tag, in lower case. */
    public static Markup tag(String name) {
        return new Markup(Kind.TAG, name);
    }

    /** An element that bears this class, perhaps among others. */
    public static Markup cssClass(String name) {
        return new Markup(Kind.CSS_CLASS, name);
    }

    /** An element whose {@code data-component-name} is this. */
    public static Markup component(String name) {
        return new Markup(Kind.COMPONENT, name);
    }
}
