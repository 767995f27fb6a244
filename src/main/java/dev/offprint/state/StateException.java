package dev.offprint.state;

import java.io.IOException;

/** A state file that cannot be used. The message is for people: which file and line, what is wrong, what can be done. */
public final class StateException extends IOException {
    StateException(String message) {
        super(message);
    }
}
