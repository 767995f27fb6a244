package dev.offprint.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output, which remembers that something could not be written: what prints to it does not say so. */
public final class ResultStream extends OutputStream {
    private final OutputStream out;
    private @Nullable IOException trouble;

    public ResultStream(OutputStream out) {
        this.out = out;
    }

    /** Why results were lost; empty when they were not, and when whoever read them wanted no more ({@code | head}). */
    public Optional<String> loss() {
        return Optional.ofNullable(trouble)
                .map(failure -> String.valueOf(failure.getMessage()))
                .filter(reason -> !reason.toLowerCase(Locale.ROOT).contains("pipe"));
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            trouble = e;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            trouble = e;
            throw e;
        }
    }
}
