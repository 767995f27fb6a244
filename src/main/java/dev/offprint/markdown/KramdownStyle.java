package dev.offprint.markdown;

import dev.offprint.document.Block;
import dev.offprint.document.Mark;
import org.jspecify.annotations.Nullable;

/**
 * For kramdown 2. It makes a table of any line with a pipe, formulas of doubled dollars, attributes of a brace and a colon, dashes and
 * guillemets of hyphens and angles, and definitions of lines that begin with a colon. It knows fewer escapes than CommonMark,
 * and none in addresses and titles, where character references stand in for them.
 */
final class KramdownStyle extends BareStyle {
    static final String READ_WITHIN = " markdown=\"span\"";
    private static final String REPEATED = "-<>$";

    @Override
    String text(String escaped) {
        var text = new StringBuilder(escaped.length() + 8);
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\\' && i + 1 < escaped.length() && Escaping.isPunctuation(escaped.charAt(i + 1))) {
                text.append(escape(escaped.charAt(++i)));
            } else {
                text.append(needsEscape(escaped, i) ? "\\" : "").append(c);
            }
        }
        return text.toString();
    }

    private static String escape(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '^' -> "&#94;";
            default -> "\\" + c;
        };
    }

    private static boolean needsEscape(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '|' -> true;
            case '{' -> text.startsWith(":", at + 1);
            case '_' -> at == 0 || !Character.isLetter(text.codePointBefore(at));
            default -> at > 0 && text.charAt(at - 1) == c && REPEATED.indexOf(c) >= 0;
        };
    }

    /** There the escape of a tilde is not known. */
    @Override
    String alt(String escaped) {
        return text(escaped).replace("\\~", "&#126;");
    }

    @Override
    String line(String line) {
        if (line.equals("^")) {
            return "&#94;";
        }
        return line.startsWith(": ") ? "\\" + line : line;
    }

    /** Braces at a heading's end are taken for its address. */
    @Override
    String heading(String text) {
        return text.endsWith("}") ? text.replace("{#", "\\{#") : text;
    }

    /** Bare pipes are left in code only, and there kramdown takes no backslash. */
    @Override
    String cell(String text) {
        return text;
    }

    /** A single backtick with a space inside is none to kramdown. */
    @Override
    String codeSpan(String code) {
        boolean padded = code.startsWith(" ") || code.endsWith(" ") || code.indexOf('`') >= 0;
        var fence = "`".repeat(padded ? Math.max(2, Backticks.longestRun(code, '`') + 1) : 1);
        var pad = padded ? " " : "";
        return fence + pad + code + pad + fence;
    }

    /** One word, without a question mark: what follows one would be taken for options. */
    @Override
    String language(String language) {
        return Escaping.oneLine(language).replace(' ', '-').replace('?', '-');
    }

    @Override
    String target(String url, @Nullable String title) {
        var plain = Escaping.withoutControls(url.strip()).replace("|", "%7C");
        boolean bare = !plain.isEmpty() && plain.indexOf('(') < 0 && plain.indexOf(')') < 0 && plain.charAt(0) != '<';
        var destination = withReferences(bare ? plain : "<" + plain.replace(">", "%3E") + ">");
        var written = title == null ? "" : withReferences(Escaping.oneLine(title));
        return written.isEmpty()
                ? "(" + destination + ")"
                : "(" + destination + " \"" + written.replace("\"", "&quot;").replace("|", "&#124;") + "\")";
    }

    private static String withReferences(String text) {
        var written = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean entity = text.charAt(i) == '&' && Escaping.isEntity(text, i);
            written.append(entity ? "&amp;" : text.substring(i, i + 1));
        }
        return written.toString();
    }

    /** Emphasis within emphasis is none to kramdown. */
    @Override
    boolean hasDelimiter(Mark mark) {
        return mark != Mark.INNER_EMPHASIS;
    }

    /** What stands in these elements is not read as Markdown unless the tag says so. */
    @Override
    String openTag(Mark mark) {
        return switch (mark) {
            case KEYBOARD, UNDERLINE, HIGHLIGHT -> "<" + InlineWriter.tag(mark) + READ_WITHIN + ">";
            case STRONG, EMPHASIS, INNER_EMPHASIS, STRIKETHROUGH, SUPERSCRIPT, SUBSCRIPT -> super.openTag(mark);
        };
    }

    /** A backslash before the line's end does not always count, and two breaks in a row would end the paragraph. */
    @Override
    String lineBreak() {
        return "<br>\n";
    }

    /** kramdown counts every list from one unless the list's attributes say otherwise. */
    @Override
    String behindList(Integer start) {
        return start == 1 ? "" : "{: start=\"" + start + "\"}";
    }

    @Override
    boolean partsListsByMarker() {
        return false;
    }

    /** Formulas are kramdown's own, and nothing in them is read as Markdown. */
    @Override
    void math(Block.MathBlock math, Lines lines) {
        lines.add(MATH_FENCE);
        lines.addAll(math.tex());
        lines.add(MATH_FENCE);
    }
}
