package dev.offprint.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.TreeMap;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Call;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Carries out a call and takes its answer, within bounds. */
final class AnswerReader {
    /** Beyond this, a page is nothing that a writer made. */
    static final long MAX_TEXT_BYTES = 64L * 1024 * 1024;

    /** Of an error or a redirect, enough to recognise a challenge page by; the rest is not read. */
    static final long MAX_ERROR_BYTES = 1024L * 1024;

    private static final long CHUNK = 64L * 1024;

    private final long maxFileBytes;

    AnswerReader(long maxFileBytes) {
        this.maxFileBytes = maxFileBytes;
    }

    Answer read(Call call, @Nullable Path saveTo) {
        try (Response response = call.execute()) {
            return take(response, saveTo);
        } catch (IOException e) {
            return explain(e);
        }
    }

    private Answer take(Response response, @Nullable Path saveTo) throws IOException {
        var headers = new TreeMap<String, String>();
        for (String name : Answer.KEPT_HEADERS) {
            String value = response.header(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        var head = new Answer.Response(response.code(), headers, ByteString.EMPTY, 0);
        if (!head.isContent()) {
            var body = beginning(response.body().source());
            return new Answer.Response(head.status(), headers, body.snapshot(), body.size());
        }
        long limit = saveTo == null ? MAX_TEXT_BYTES : maxFileBytes;
        if (response.body().contentLength() > limit) {
            throw tooLarge(limit);
        }
        if (saveTo != null) {
            long size = save(response.body().source(), saveTo);
            return new Answer.Response(head.status(), headers, ByteString.EMPTY, size);
        }
        var body = new Buffer();
        while (response.body().source().read(body, CHUNK) != -1) {
            requireWithin(body.size(), limit);
        }
        return new Answer.Response(head.status(), headers, body.snapshot(), body.size());
    }

    private static Buffer beginning(BufferedSource source) throws IOException {
        var body = new Buffer();
        while (body.size() < MAX_ERROR_BYTES && source.read(body, MAX_ERROR_BYTES - body.size()) != -1) {
            // Read on until either end.
        }
        return body;
    }

    private long save(BufferedSource source, Path file) throws IOException {
        // A file that cannot even be opened is not ours to delete.
        OutputStream out = open(file);
        boolean isComplete = false;
        try (out) {
            long size = 0;
            var buffer = new Buffer();
            while (source.read(buffer, CHUNK) != -1) {
                size += buffer.size();
                requireWithin(size, maxFileBytes);
                write(buffer, out, file);
            }
            isComplete = true;
            return size;
        } finally {
            if (!isComplete) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static OutputStream open(Path file) throws BrokenExchangeException {
        try {
            return Files.newOutputStream(file);
        } catch (IOException e) {
            throw unsaved(file, e);
        }
    }

    private static void write(Buffer buffer, OutputStream out, Path file) throws BrokenExchangeException {
        try {
            buffer.writeTo(out);
        } catch (IOException e) {
            throw unsaved(file, e);
        }
    }

    private static BrokenExchangeException unsaved(Path file, IOException cause) {
        return new BrokenExchangeException(
                Answer.Kind.UNSAVED, "the answer could not be written to " + file + " (" + cause + ")", cause);
    }

    private static void requireWithin(long size, long limit) throws BrokenExchangeException {
        if (size > limit) {
            throw tooLarge(limit);
        }
    }

    private static BrokenExchangeException tooLarge(long limit) {
        return new BrokenExchangeException(
                Answer.Kind.TOO_LARGE, "the answer is larger than the limit of %d bytes".formatted(limit));
    }

    /**
     * What a failure means, in our words: those of the libraries may hold an address with its query. Connections are tried
     * side by side, so that the failure that tells most may be a suppressed one.
     */
    private static Answer.Broken explain(IOException failure) {
        var open = new ArrayDeque<Throwable>();
        open.add(failure);
        boolean isUntrusted = false;
        while (!open.isEmpty()) {
            var next = open.remove();
            if (next instanceof BrokenExchangeException broken) {
                return broken.answer();
            }
            isUntrusted |= next instanceof CertificateException || next instanceof SSLPeerUnverifiedException;
            open.addAll(Arrays.asList(next.getSuppressed()));
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
        }
        return isUntrusted
                ? new Answer.Broken(Answer.Kind.UNTRUSTED, "the server's certificate is not trusted for this host")
                : byType(failure);
    }

    private static Answer.Broken byType(IOException failure) {
        if (failure instanceof UnknownHostException) {
            return new Answer.Broken(Answer.Kind.UNKNOWN_HOST, "there is no such host, or no network");
        }
        if (failure instanceof SocketTimeoutException) {
            return new Answer.Broken(Answer.Kind.PASSING, "the server did not answer in time");
        }
        if (failure instanceof InterruptedIOException) {
            return new Answer.Broken(Answer.Kind.TOO_SLOW, "the answer did not come to its end in time");
        }
        if (failure instanceof ConnectException) {
            return new Answer.Broken(Answer.Kind.PASSING, "no connection could be made");
        }
        if (failure instanceof ProtocolException) {
            return new Answer.Broken(Answer.Kind.PASSING, "the answer was cut short or is not HTTP");
        }
        return new Answer.Broken(Answer.Kind.PASSING, "the connection broke");
    }
}
