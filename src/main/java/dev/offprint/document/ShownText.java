package dev.offprint.document;

import java.util.List;
import java.util.stream.Collectors;

/** The text of a line without its marks: what a reader hears who is read it. Pictures and footnotes' numbers are no text. */
public final class ShownText implements Inline.Visitor<String> {
    private static final ShownText TEXT = new ShownText();

    private ShownText() {}

    /** The text of inlines that stand side by side; breaks are spaces. */
    public static String of(List<Inline> inlines) {
        return inlines.stream().map(inline -> inline.accept(TEXT)).collect(Collectors.joining());
    }

    @Override
    public String text(Inline.Text text) {
        return text.text();
    }

    @Override
    public String marked(Inline.Marked marked) {
        return of(marked.content());
    }

    @Override
    public String code(Inline.Code code) {
        return code.code();
    }

    @Override
    public String link(Inline.Link link) {
        return of(link.content());
    }

    @Override
    public String image(Inline.Image image) {
        return "";
    }

    @Override
    public String hardBreak(Inline.HardBreak hardBreak) {
        return " ";
    }

    @Override
    public String footnoteReference(Inline.FootnoteReference reference) {
        return "";
    }
}
