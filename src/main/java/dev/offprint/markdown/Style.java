package dev.offprint.markdown;

import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is written otherwise for one reader than for another. This one is GitHub's; the others say what differs for them. */
class Style {

    /** Parts a formula from the text, alone on a line. */
    static final String MATH_FENCE = "$$";

    /** TeX for nothing. */
    static final String MATH_GROUP = "{}";

    /** A stretch of text whose CommonMark is escaped already. */
    String text(String escaped) {
        return escaped;
    }

    /** The same between the brackets of a picture. */
    String alt(String escaped) {
        return text(escaped);
    }

    /** A line of a paragraph whose beginning is escaped already. */
    String line(String line) {
        return line;
    }

    /** What a heading holds, before it is written. */
    List<Inline> headingContent(List<Inline> content) {
        return content;
    }

    /** A heading's whole text. */
    String heading(String text) {
        return text;
    }

    /** What a table's cell holds, its pipes still bare. */
    String cell(String text) {
        return text.replace("|", "\\|");
    }

    /** Code within a line. */
    String codeSpan(String code) {
        return Backticks.span(code);
    }

    /** The lines of a code block. */
    String code(String code) {
        return code;
    }

    /** A line to stand behind a code block; empty for none. */
    String behindCode(String code) {
        return "";
    }

    /** A code block's language as it stands behind the fence. */
    String language(String language) {
        return Escaping.infoString(language);
    }

    /** What stands behind the brackets of a link or a picture. */
    String target(String url, @Nullable String title) {
        String written = title == null ? "" : Escaping.title(title);
        if (written.isEmpty()) {
            return "(" + Escaping.destination(url) + ")";
        }
        // Without an address the title would be read as one.
        String destination = url.isBlank() ? "<>" : Escaping.destination(url);
        return "(" + destination + " \"" + written + "\")";
    }

    /** The whole of a link in a form of the reader's own; null for CommonMark's. */
    @Nullable
    String ownLink(Inline.Link link) {
        return null;
    }

    /** The whole of a picture in a form of the reader's own; null for CommonMark's. */
    @Nullable
    String ownPicture(Inline.Image image) {
        return null;
    }

    /** False for a mark that has to be written as a tag. */
    boolean hasDelimiter(Mark mark) {
        return true;
    }

    /** What opens the HTML element of a mark. */
    String openTag(Mark mark) {
        return "<" + InlineWriter.tag(mark) + ">";
    }

    /** A line break within a paragraph. */
    String lineBreak() {
        return "\\\n";
    }

    /** A line break where there may be only one line. */
    String breakWithinLine() {
        return "<br>";
    }

    /** A line to stand right behind a numbered list; empty for none. */
    String behindList(Integer start) {
        return "";
    }

    /** True when two lists in a row are told apart by their markers. */
    boolean partsListsByMarker() {
        return true;
    }

    /** A callout's first line. */
    String callout(String kind) {
        return "[!" + kind.toUpperCase(Locale.ROOT) + "]";
    }

    /** True when the callout's first line is a paragraph of its own. */
    boolean calloutIsLabel() {
        return false;
    }

    /** A formula. A line that would begin a block gets an empty TeX group in front, which TeX does not show. */
    void math(Block.MathBlock math, Lines lines) {
        lines.add(MATH_FENCE);
        math.tex().lines().forEach(line -> lines.add(LineStart.isSyntax(line) ? MATH_GROUP + line : line));
        lines.add(MATH_FENCE);
    }
}
