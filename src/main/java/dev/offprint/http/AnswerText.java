package dev.offprint.http;

import dev.offprint.model.TextBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.ByteString;

/** The text of an answer: by its declared charset where its bytes can be that, else by what the bytes show. */
final class AnswerText {
    private AnswerText() {}

    static String of(Answer.Response response) {
        String type = response.header("content-type");
        MediaType declared = type == null ? null : MediaType.parse(type);
        Charset charset = declared == null ? null : declared.charset();
        if (charset == null || !fits(response.body(), charset)) {
            return TextBytes.decode(response.body().toByteArray());
        }
        try (var body = ResponseBody.create(response.body(), declared)) {
            return body.string();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be read", e);
        }
    }

    /** Every other byte of UTF-16 is zero, which no text in another charset holds. */
    private static boolean fits(ByteString bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(bytes.asByteBuffer()).chars().noneMatch(character -> character == 0);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
