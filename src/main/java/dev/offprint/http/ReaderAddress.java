package dev.offprint.http;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;

/**
 * Blanks the reader's own e-mail address, which a page puts into its subscribe forms, and into the data for its own script,
 * for whoever is logged in.
 */
public final class ReaderAddress {
    // Seen 2026-08 on publication pages: <input type="email" name="email" … value="…">. A quoted attribute may hold
    // '>', so
    // that what is looked at reaches to the next tag; whatever is blanked beyond the input is no loss to a recording.
    private static final Pattern INPUT = Pattern.compile("(?i)<input\\b[^<]{0,4000}");

    private static final Pattern VALUE =
            Pattern.compile("(?i)(\\bvalue\\s*=\\s*)(\"[^\"]*(?:@|&#64;|&#x40;|&commat;)[^\"]*\""
                    + "|'[^']*(?:@|&#64;|&#x40;|&commat;)[^']*'|[^\\s\"'>]*@[^\\s>]*)");

    private ReaderAddress() {}

    // Seen 2022-2026 in the data of pages: "user":{…,"email":"…"}, there as a string within a string:
    // \\"email\\":\\"…\\".
    private static final Pattern MEMBER =
            Pattern.compile("(\\\\?\"email\\\\?\"\\s*:\\s*\\\\?\")[^\"\\\\@]{1,200}@[^\"\\\\]{1,200}");

    /** The page without the address; other bytes stay as they are, whatever the charset. */
    static ByteString blanked(ByteString page) {
        String text = page.string(StandardCharsets.ISO_8859_1);
        String blanked = blanked(text);
        return blanked.equals(text) ? page : ByteString.encodeString(blanked, StandardCharsets.ISO_8859_1);
    }

    /** The text of a page without the address. */
    public static String blanked(String page) {
        String unnamed = MEMBER.matcher(page).replaceAll("$1");
        return INPUT.matcher(unnamed)
                .replaceAll(input ->
                        Matcher.quoteReplacement(VALUE.matcher(input.group()).replaceAll("$1\"\"")));
    }
}
