package dev.offprint.cli;

import dev.offprint.app.RunReport;

/** What the program's exit tells a script. */
public enum ExitCode {
    /** All kept; what was already known to fail is listed. */
    ALL_KEPT(0),
    /** The run could not go on. */
    COULD_NOT_GO_ON(1),
    /** The command line is wrong. */
    BAD_USAGE(2),
    /** Something failed or is incomplete that was not so before; the rest is kept. */
    PARTLY_KEPT(3),
    /** The source refused (a login, a challenge, a block), or is no longer the publication that the archive is of. */
    REFUSED(4),
    /** Another run is at work in the archive. */
    LOCKED(5),
    /** A mistake in the program. */
    BUG(70),
    /** The user stopped it. */
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number that the shell sees. */
    public int code() {
        return code;
    }

    /** {@code strict} lets count again what is known to fail or to be incomplete. */
    static ExitCode of(RunReport report, boolean strict) {
        boolean failed = strict ? report.hasFailure() : report.hasNewFailure();
        return failed ? PARTLY_KEPT : ALL_KEPT;
    }
}
