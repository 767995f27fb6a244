package dev.offprint.model;

/** Who may read a post on its platform. */
public enum Visibility {
    /** Everybody, without an account. */
    EVERYONE("public"),
    /** Everybody who has subscribed, paying or not. */
    SUBSCRIBERS("subscribers"),
    /** Those who pay. */
    PAID("paid"),
    /** Those who pay the highest tier. */
    FOUNDING("founding");

    private final String label;

    Visibility(String label) {
        this.label = label;
    }

    /** The value of {@code source.audience} in the front matter. */
    public String label() {
        return label;
    }
}
