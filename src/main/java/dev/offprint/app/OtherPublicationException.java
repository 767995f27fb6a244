package dev.offprint.app;

/** A source that is no longer the publication that the archive is of. The message says what was found instead. */
public final class OtherPublicationException extends RuntimeException {
    OtherPublicationException(String message) {
        super(message);
    }
}
