package dev.offprint.model;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a file that hold a text, as text. Files that went through a shell or an editor may be UTF-16, or UTF-8 that was taken
 * for something else and encoded once more; both show themselves.
 */
public final class TextBytes {
    /** What UTF-8 is taken for by mistake: Western Windows in its editors and in its shell, and Latin 1. */
    private static final List<String> MISTAKEN = List.of("windows-1252", "IBM437", "IBM850", "ISO-8859-1");

    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7f]+");

    /** Half of the bytes of Latin text in UTF-16 are zero, and none of any text in UTF-8. */
    private static final int BEGINNING = 200;

    private TextBytes() {}

    /** The text of a file, without a byte order mark. */
    public static String decode(byte[] bytes) {
        var text = new String(bytes, charset(bytes));
        return repaired(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    private static Charset charset(byte[] bytes) {
        int length = Math.min(BEGINNING, bytes.length - bytes.length % 2);
        boolean isMarkedBig = length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff;
        boolean isMarkedLittle = length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe;
        if (isMarkedBig || zeros(bytes, 0, length) > length / 4) {
            return StandardCharsets.UTF_16BE;
        }
        return isMarkedLittle || zeros(bytes, 1, length) > length / 4
                ? StandardCharsets.UTF_16LE
                : StandardCharsets.UTF_8;
    }

    private static int zeros(byte[] bytes, int from, int length) {
        int zeros = 0;
        for (int at = from; at < length; at += 2) {
            zeros += bytes[at] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** The text that was meant, where all of it that is not ASCII is UTF-8 that was taken for one other charset. */
    private static String repaired(String text) {
        if (!NOT_ASCII.matcher(text).find()) {
            return text;
        }
        return MISTAKEN.stream()
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .flatMap(mistaken -> Stream.ofNullable(meant(text, mistaken)))
                .findFirst()
                .orElse(text);
    }

    private static @Nullable String meant(String text, Charset mistaken) {
        var meant = new StringBuilder(text.length());
        var matcher = NOT_ASCII.matcher(text);
        int at = 0;
        try {
            while (matcher.find()) {
                var bytes = mistaken.newEncoder().encode(CharBuffer.wrap(matcher.group()));
                meant.append(text, at, matcher.start()).append(utf8(bytes));
                at = matcher.end();
            }
        } catch (CharacterCodingException e) {
            return null;
        }
        return meant.append(text, at, text.length()).toString();
    }

    private static CharBuffer utf8(ByteBuffer bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(bytes);
    }
}
