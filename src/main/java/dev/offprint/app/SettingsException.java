package dev.offprint.app;

/** An {@code offprint.yaml} that cannot be used. The message says what is wrong in it and what was expected. */
public final class SettingsException extends Exception {
    public SettingsException(String message) {
        super(message);
    }
}
