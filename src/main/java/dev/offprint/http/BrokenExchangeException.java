package dev.offprint.http;

import java.io.IOException;

/** Ends an exchange from within the machinery of the HTTP client, with the answer that it shall have. */
final class BrokenExchangeException extends IOException {
    private final Answer.Broken answer;

    BrokenExchangeException(Answer.Kind kind, String reason) {
        super(reason);
        this.answer = new Answer.Broken(kind, reason);
    }

    BrokenExchangeException(Answer.Kind kind, String reason, IOException cause) {
        super(reason, cause);
        this.answer = new Answer.Broken(kind, reason);
    }

    Answer.Broken answer() {
        return answer;
    }
}
