package dev.offprint.platform;

import dev.offprint.model.Problem;

/** A post that could not be had, while others may be. The message is for people. */
public final class UnavailablePostException extends Exception {
    private final Problem.Code code;
    private final String message;

    public UnavailablePostException(Problem.Code code, String message) {
        super(message);
        this.message = message;
        this.code = code;
    }

    public Problem.Code code() {
        return code;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
