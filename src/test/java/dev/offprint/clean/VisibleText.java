package dev.offprint.clean;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text that a browser shows of a body, without its white space: what may not be lost. Knows nothing of the cleaner. */
public final class VisibleText implements NodeVisitor {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "svg",
            "head",
            "title",
            "button",
            "input",
            "select",
            "textarea",
            "iframe",
            "video",
            "audio",
            "object",
            "canvas",
            "datalist");

    private static final String WITHOUT_WIDTH = "\u200b\u200c\u200d\u2060\ufeff";

    private final StringBuilder text = new StringBuilder();
    private int unseen;

    private VisibleText() {}

    public static String of(String html) {
        var visible = new VisibleText();
        NodeTraversor.traverse(visible, Jsoup.parseBodyFragment(html).body());
        return visible.text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && unseen == 0) {
            words.getWholeText().codePoints().filter(VisibleText::isSeen).forEach(text::appendCodePoint);
        } else if (node instanceof Element element) {
            unseen += UNSEEN.contains(element.normalName()) ? 1 : 0;
            if (element.nameIs("q") && unseen == 0) {
                text.append('\u201c');
            }
        }
    }

    private static boolean isSeen(int c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && WITHOUT_WIDTH.indexOf(c) < 0;
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.nameIs("q") && unseen == 0) {
                text.append('\u201d');
            }
            unseen -= UNSEEN.contains(element.normalName()) ? 1 : 0;
        }
    }
}
