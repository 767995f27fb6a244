package dev.offprint.cli;

import dev.offprint.app.ExportListener;
import dev.offprint.app.RunReport;
import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** One line on the terminal that says how many posts there are and how fast they come. */
final class ProgressLine implements ExportListener, AutoCloseable {
    private static final int MILLIS_BETWEEN_UPDATES = 200;

    private final ProgressBar bar;
    private int pictures;

    ProgressLine(Console console) {
        bar = new ProgressBarBuilder()
                .setTaskName("posts")
                .setInitialMax(0)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(MILLIS_BETWEEN_UPDATES)
                .setConsumer(new Line(console.err()))
                .showSpeed()
                .build();
    }

    @Override
    public void listed(int posts) {
        bar.maxHint(posts);
    }

    @Override
    public void finished(RunReport.PostLine post) {
        pictures += post.pictures();
        bar.setExtraMessage(String.format(Locale.ROOT, " %d pictures", pictures));
        bar.step();
    }

    @Override
    public void close() {
        bar.close();
    }

    /** Writes the line over itself. */
    private record Line(PrintWriter err) implements ProgressBarConsumer {
        /** Fits every terminal; the library would start a terminal library of its own to ask. */
        private static final int WIDTH = 79;

        @Override
        public int getMaxRenderedLength() {
            return WIDTH;
        }

        @Override
        public void accept(String rendered) {
            err.print("\r" + rendered);
            err.flush();
        }

        @Override
        public void close() {
            err.println();
            err.flush();
        }
    }
}
