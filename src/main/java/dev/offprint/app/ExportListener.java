package dev.offprint.app;

/** Told how an export goes on, from the thread that called it. */
public interface ExportListener {

    /** Listens to nothing. */
    ExportListener SILENT = new ExportListener() {
        @Override
        public void listed(int posts) {}

        @Override
        public void finished(RunReport.PostLine post) {}
    };

    /** So many posts are known to be dealt with, until now. */
    void listed(int posts);

    /** A post is done with, one way or the other. Called in the order of the listing. */
    void finished(RunReport.PostLine post);
}
