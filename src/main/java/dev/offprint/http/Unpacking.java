package dev.offprint.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import okio.GzipSource;
import okio.Okio;
import okio.Source;
import org.brotli.dec.BrotliInputStream;

/**
 * Asks for packed answers and unpacks them as they are read, so that whoever reads may stop at any size. Brotli is understood
 * because some servers send it to everybody. What is packed in another way is of no use and ends the exchange.
 */
final class Unpacking implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        var request = chain.request();
        // A part of a packed answer could be neither unpacked nor joined to what is there.
        boolean isForPart = request.header("Range") != null;
        var response = chain.proceed(
                isForPart
                        ? request
                        : request.newBuilder()
                                .header("Accept-Encoding", "br, gzip")
                                .build());
        for (var encoding : encodings(response)) {
            response = unpacked(response, encoding);
        }
        return response;
    }

    /** Those of the answer, the outermost first. */
    private static List<String> encodings(Response response) {
        var all = String.join(",", response.headers("Content-Encoding")).toLowerCase(Locale.ROOT);
        var names = new ArrayList<>(List.of(all.split("[,\\s]+")));
        names.removeAll(List.of("", "identity"));
        Collections.reverse(names);
        return names;
    }

    private static Response unpacked(Response response, String encoding) throws IOException {
        var packed = response.body().source();
        // Answers without a body, such as 304, may have the header too.
        if (packed.exhausted()) {
            return response;
        }
        var body = ResponseBody.create(
                Okio.buffer(source(packed, encoding)), response.body().contentType(), -1);
        return response.newBuilder().body(body).build();
    }

    private static Source source(BufferedSource packed, String encoding) throws IOException {
        return switch (encoding) {
            case "br" -> Okio.source(new BrotliInputStream(packed.inputStream()));
            case "gzip", "x-gzip" -> new GzipSource(packed);
            default ->
                throw new BrokenExchangeException(
                        Answer.Kind.UNREADABLE,
                        "the answer is packed as \"%s\", which was not asked for and is not understood"
                                .formatted(encoding));
        };
    }
}
