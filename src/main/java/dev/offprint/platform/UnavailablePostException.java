package dev.offprint.platform;

import dev.offprint.model.Problem;

/** A post that could not be had, while others may be. The message is for people. */
public final class UnavailablePostException extends Exception {
    private final Problem.Code code;

    public UnavailablePostException(Problem.Code code, String message) {
        super(message);
        this.code = code;
    }

    public Problem.Code code() {
        return code;
    }
}
