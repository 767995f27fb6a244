package dev.offprint.platform.substack;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The lines of preformatted text as a browser sets them. */
final class ShownCode {
    private ShownCode() {}

    /** Lines parted by line feeds, without a final one. */
    static String of(Element pre) {
        var lines = new StringBuilder();
        pre.childNodes().forEach(child -> add(child, lines));
        var text = lines.toString().replace("\r\n", "\n").replace('\r', '\n');
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    private static void add(Node node, StringBuilder lines) {
        if (node instanceof TextNode text) {
            lines.append(text.getWholeText());
        } else if (node instanceof Element element) {
            boolean ownLine = element.isBlock() && !lines.isEmpty() && lines.charAt(lines.length() - 1) != '\n';
            lines.append(element.nameIs("br") || ownLine ? "\n" : "");
            element.childNodes().forEach(child -> add(child, lines));
        }
    }
}
