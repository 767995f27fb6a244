package dev.offprint.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way into a file. When the connection breaks, what has come is left there, provided that the server named the
 * version it is of: without that, a further answer could not be known to continue it.
 */
final class FileBody {
    private static final long CHUNK = 64L * 1024;
    private static final int CONTINUED = 206;
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-\\d+/(\\d{1,18}|\\*)");

    private final Path file;
    private final @Nullable Part begun;
    private final long limit;
    private @Nullable Part left;
    private boolean opened;

    /**
     * A body that goes to {@code file}.
     *
     * @param begun what lies there of it; null for nothing
     * @param limit how large the whole may be, in bytes
     */
    FileBody(Path file, @Nullable Part begun, long limit) {
        this.file = file;
        this.begun = begun;
        this.limit = limit;
        this.left = begun;
    }

    /** Takes the body of an answer that is content, and gives the size of the whole. */
    long take(Response response) throws IOException {
        long start = start(response);
        left = null;
        if (response.body().contentLength() > limit - start) {
            throw AnswerReader.tooLarge(limit);
        }
        long size = save(response.body().source(), start, validator(response));
        if (start > 0 && !isWhole(response, size)) {
            left = null;
            throw new BrokenExchangeException(Answer.Kind.PASSING, "the rest of the answer has another length");
        }
        return size;
    }

    /** What a further exchange can continue; null when there is nothing, and then there is no file either. */
    @Nullable
    Part left() {
        return left;
    }

    /** Deletes what is of no use, but never a file that was not even opened: that is not ours. */
    void discard() throws IOException {
        if (opened || begun != null) {
            Files.deleteIfExists(file);
        }
    }

    /** Where the body begins in the whole. */
    private long start(Response response) throws BrokenExchangeException {
        if (begun == null || response.code() != CONTINUED) {
            return 0;
        }
        var range = range(response);
        if (range.matches() && Long.parseLong(range.group(1)) == begun.size()) {
            return begun.size();
        }
        left = null;
        throw new BrokenExchangeException(
                Answer.Kind.PASSING, "the server gave another part of the answer than was asked for");
    }

    private static Matcher range(Response response) {
        return RANGE.matcher(
                response.headers().values("Content-Range").stream().findFirst().orElse(""));
    }

    private static boolean isWhole(Response response, long size) {
        var range = range(response);
        return range.matches() && (range.group(2).equals("*") || range.group(2).equals(Long.toString(size)));
    }

    private long save(BufferedSource source, long start, @Nullable String validator) throws IOException {
        long size = start;
        try (var out = open(start > 0)) {
            var buffer = new Buffer();
            while (source.read(buffer, CHUNK) != -1) {
                long next = size + buffer.size();
                if (next > limit) {
                    throw AnswerReader.tooLarge(limit);
                }
                write(buffer, out);
                size = next;
            }
            return size;
        } finally {
            left = validator == null || size == 0 ? null : new Part(size, validator);
        }
    }

    private OutputStream open(boolean append) throws BrokenExchangeException {
        try {
            var out = append ? Files.newOutputStream(file, StandardOpenOption.APPEND) : Files.newOutputStream(file);
            opened = true;
            return out;
        } catch (IOException e) {
            throw unsaved(e);
        }
    }

    private void write(Buffer buffer, OutputStream out) throws BrokenExchangeException {
        try {
            buffer.writeTo(out);
        } catch (IOException e) {
            throw unsaved(e);
        }
    }

    private BrokenExchangeException unsaved(IOException cause) {
        return new BrokenExchangeException(
                Answer.Kind.UNSAVED, "the answer could not be written to " + file + " (" + cause + ")", cause);
    }

    /** A strong entity tag or a date; null where the server names neither, or counts other bytes than were written. */
    private static @Nullable String validator(Response response) {
        var network = response.networkResponse();
        if (network == null || network.header("Content-Encoding") != null) {
            return null;
        }
        String tag = response.header("ETag");
        return tag == null || tag.startsWith("W/") ? response.header("Last-Modified") : tag;
    }
}
