package dev.offprint.markdown;

import dev.offprint.document.Inline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For Hugo. It reads shortcodes before it reads Markdown, even in code, see {@link Shortcodes}; it makes dashes and guillemets
 * of hyphens and angles, and definitions of lines that begin with a colon; and it drops HTML unless it is told not to, so that
 * no word may depend on a tag.
 */
final class HugoStyle extends BareStyle {

    @Override
    String text(String escaped) {
        var text = new StringBuilder(escaped.length() + 8);
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            boolean repeated = i > 0 && escaped.charAt(i - 1) == c && !isEscaped(escaped, i - 1);
            if (repeated && ("-<>".indexOf(c) >= 0 || (c == '{' && mayBeShortcode(escaped, i + 1)))) {
                text.append('\\');
            }
            text.append(c);
        }
        return text.toString();
    }

    /** Hugo shows every backslash that stands there. */
    @Override
    String alt(String escaped) {
        return escaped.replace("{{", "{\\{");
    }

    /** True when an odd number of backslashes stands before a character. */
    static boolean isEscaped(String text, int at) {
        int backslashes = 0;
        while (at - backslashes > 0 && text.charAt(at - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private static boolean mayBeShortcode(String text, int at) {
        return at == text.length() || text.charAt(at) == '<' || text.charAt(at) == '%' || text.charAt(at) == '\\';
    }

    @Override
    String line(String line) {
        return line.startsWith(": ") ? "\\" + line : line;
    }

    @Override
    List<Inline> headingContent(List<Inline> content) {
        return HugoHeading.of(content);
    }

    /** Braces at a heading's end are taken for attributes. */
    @Override
    String heading(String text) {
        int brace = text.lastIndexOf('{');
        boolean attributes = brace >= 0 && text.endsWith("}") && !isEscaped(text, brace);
        return attributes ? text.substring(0, brace) + "\\" + text.substring(brace) : text;
    }

    @Override
    String codeSpan(String code) {
        return Backticks.span(Shortcodes.written(code)) + Shortcodes.behind(code);
    }

    @Override
    String code(String code) {
        return Shortcodes.written(code);
    }

    @Override
    String behindCode(String code) {
        return Shortcodes.behind(code);
    }

    @Override
    String target(String url, @Nullable String title) {
        return super.target(url, title).replace("{{", "{\\{");
    }

    /** Words must not grow together where the tag is dropped. */
    @Override
    String breakWithinLine() {
        return " <br>";
    }
}
