package dev.offprint.http;

/** A folder that cannot serve as a recording. The message is for people: which file, what in it, what was expected. */
public final class UnreadableRecordingException extends RuntimeException {
    UnreadableRecordingException(String message) {
        super(message);
    }

    UnreadableRecordingException(String message, Throwable cause) {
        super(message, cause);
    }
}
