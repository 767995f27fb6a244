package dev.offprint.platform;

/** A source that cannot be listed. The message is for people: what was tried, what was found, what can be done. */
public final class SourceException extends RuntimeException {

    /** Why, as far as the exit code depends on it. */
    public enum Reason {
        /** The platform answered, and would not give: a login, a challenge, a block. */
        REFUSED,
        /** Something else answers there: another site, or another publication. */
        FOREIGN,
        /** Nothing usable was answered, or the address is of nothing that can be read. */
        UNUSABLE
    }

    private final Reason reason;
    private final String message;

    public SourceException(Reason reason, String message) {
        super(message);
        this.message = message;
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
