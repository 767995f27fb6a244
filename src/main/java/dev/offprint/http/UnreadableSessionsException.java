package dev.offprint.http;

/** Cookies that cannot be used. The message is for people and holds no cookie's value. */
public final class UnreadableSessionsException extends RuntimeException {
    private final String message;

    UnreadableSessionsException(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
