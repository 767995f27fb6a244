package dev.offprint.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
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

/** Carries out a call and takes its answer, within bounds. */
final class AnswerReader {
    /** Beyond this, a page is nothing that a writer made. */
    static final long MAX_TEXT_BYTES = 64L * 1024 * 1024;

    /** Of an error or a redirect, enough to recognise a challenge page by; the rest is not read. */
    static final long MAX_ERROR_BYTES = 1024L * 1024;

    private static final long CHUNK = 64L * 1024;
    private static final int OK = 200;

    private final long maxFileBytes;

    AnswerReader(long maxFileBytes) {
        this.maxFileBytes = maxFileBytes;
    }

    Answer read(Call call, FetchRequest request) {
        var saveTo = request.saveTo();
        return saveTo == null ? readText(call) : readFile(call, new FileBody(saveTo, request.begun(), maxFileBytes));
    }

    private static Answer readText(Call call) {
        try (Response response = call.execute()) {
            var head = head(response);
            return head.isContent() ? text(response, head) : error(response, head);
        } catch (IOException e) {
            return explain(e);
        }
    }

    private static Answer readFile(Call call, FileBody file) {
        try (Response response = call.execute()) {
            var head = head(response);
            if (!head.isContent()) {
                return error(response, head);
            }
            return new Answer.Response(OK, head.headers(), ByteString.EMPTY, file.take(response));
        } catch (IOException e) {
            return broken(file, explain(e));
        }
    }

    /** What is left of a file is of use only when the next try may well succeed. */
    private static Answer.Broken broken(FileBody file, Answer.Broken why) {
        if (why.kind() == Answer.Kind.PASSING && file.left() != null) {
            return new Answer.Broken(why.kind(), why.reason(), file.left());
        }
        try {
            file.discard();
            return why;
        } catch (IOException e) {
            return explain(e);
        }
    }

    private static Answer.Response head(Response response) {
        var headers = new TreeMap<String, String>();
        for (String name : Answer.KEPT_HEADERS) {
            String value = response.header(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new Answer.Response(response.code(), headers, ByteString.EMPTY, 0);
    }

    private static Answer error(Response response, Answer.Response head) throws IOException {
        var body = beginning(response.body().source());
        return new Answer.Response(head.status(), head.headers(), body.snapshot(), body.size());
    }

    private static Answer text(Response response, Answer.Response head) throws IOException {
        if (response.body().contentLength() > MAX_TEXT_BYTES) {
            throw tooLarge(MAX_TEXT_BYTES);
        }
        var body = new Buffer();
        while (response.body().source().read(body, CHUNK) != -1) {
            if (body.size() > MAX_TEXT_BYTES) {
                throw tooLarge(MAX_TEXT_BYTES);
            }
        }
        return new Answer.Response(head.status(), head.headers(), body.snapshot(), body.size());
    }

    private static Buffer beginning(BufferedSource source) throws IOException {
        var body = new Buffer();
        while (body.size() < MAX_ERROR_BYTES && source.read(body, MAX_ERROR_BYTES - body.size()) != -1) {
            // Read on until either end.
        }
        return body;
    }

    static BrokenExchangeException tooLarge(long limit) {
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
            return new Answer.Broken(Answer.Kind.UNREACHABLE, "no connection could be made");
        }
        if (failure instanceof ProtocolException) {
            return new Answer.Broken(Answer.Kind.PASSING, "the answer was cut short or is not HTTP");
        }
        return new Answer.Broken(Answer.Kind.PASSING, "the connection broke");
    }
}
