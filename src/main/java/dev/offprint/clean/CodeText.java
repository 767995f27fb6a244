package dev.offprint.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The text of a {@code pre}, with its line ends as a browser shows them, and the pictures that stand in it. */
final class CodeText implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private final List<Element> pictures = new ArrayList<>();

    private CodeText() {}

    static CodeText of(Element pre) {
        var code = new CodeText();
        pre.traverse(code);
        return code;
    }

    /** Lines parted by line feeds, without a final one. */
    String lines() {
        var lines = text.toString().replace("\r\n", "\n").replace('\r', '\n');
        return lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines;
    }

    List<Element> pictures() {
        return pictures;
    }

    /** The language that the markup names, on the {@code pre} or on the {@code code} in it; null for none. */
    static @Nullable String language(Element pre) {
        var named = languageOf(pre);
        var code = pre.selectFirst("code");
        return named != null || code == null ? named : languageOf(code);
    }

    private static @Nullable String languageOf(Element element) {
        var chosen = element.attr("data-code-block-lang");
        for (var name : element.classNames()) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (chosen.isEmpty() && (lower.startsWith("language-") || lower.startsWith("lang-"))) {
                chosen = name.substring(name.indexOf('-') + 1);
            }
        }
        chosen = chosen.replaceAll("[\\s`]", "");
        return chosen.isEmpty() || chosen.equals("none") ? null : chosen;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (node instanceof Element element) {
            if (element.nameIs("br")) {
                text.append('\n');
            } else if (element.nameIs("img")) {
                pictures.add(element);
            } else if (depth > 0 && Tags.isBlock(element)) {
                startLine();
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (depth > 0 && node instanceof Element element && Tags.isBlock(element)) {
            startLine();
        }
    }

    /** Some highlighters wrap each line in a {@code div} instead of ending it. */
    private void startLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
