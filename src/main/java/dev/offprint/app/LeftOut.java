package dev.offprint.app;

/** Counts the posts that were left out because of what they are, though their date and type are asked for. */
final class LeftOut {
    private int drafts;
    private int responses;
    private int notPublic;

    void draft() {
        drafts++;
    }

    void response() {
        responses++;
    }

    void notPublic() {
        notPublic++;
    }

    RunReport.LeftOut counted() {
        return new RunReport.LeftOut(drafts, responses, notPublic);
    }
}
