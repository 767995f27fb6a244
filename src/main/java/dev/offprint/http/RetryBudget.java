package dev.offprint.http;

import dev.offprint.model.Problem;
import java.util.List;

/**
 * How often a whole run may try again. A run that meets a bad minute has enough; one in which most of what is asked fails
 * shall not multiply its requests. Safe to use from several threads.
 */
final class RetryBudget {
    /** What every run has from the start. */
    static final int AT_LEAST = 100;

    /** For so many answers there is one retry more. */
    static final int ANSWERS_PER_RETRY = 2;

    private long answers;
    private long taken;
    private boolean isSpent;

    synchronized void answered() {
        answers++;
    }

    /** Takes one retry; false when there is none left at present. */
    synchronized boolean take() {
        if (taken < AT_LEAST + answers / ANSWERS_PER_RETRY) {
            taken++;
            return true;
        }
        isSpent = true;
        return false;
    }

    synchronized List<Problem> problems() {
        return isSpent
                ? List.of(new Problem(
                        Problem.Code.RETRIES_SPENT,
                        "network",
                        "after %d retries in this run, what failed was no longer tried again; run again later"
                                .formatted(taken)))
                : List.of();
    }
}
