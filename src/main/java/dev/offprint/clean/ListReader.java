package dev.offprint.clean;

import dev.offprint.document.Block;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads lists, and what pages put into them that does not belong there: text and lists between the items. */
final class ListReader {
    private final HtmlReader reader;
    private final List<List<Block>> items = new ArrayList<>();

    ListReader(HtmlReader reader) {
        this.reader = reader;
    }

    void read(Element list) {
        read(list.childNodes(), list.nameIs("ol") ? start(list) : null);
    }

    /** Reads the nodes of a list. {@code start} is the first number; null for a bulleted list. */
    void read(List<Node> nodes, @Nullable Integer start) {
        if (reader.isDeepest()) {
            nodes.forEach(this::inPlace);
            return;
        }
        int at = 0;
        while (at < nodes.size()) {
            if (isItem(nodes.get(at))) {
                var item = nodes.get(at);
                items.add(reader.nested(() -> inPlace(item)));
                at++;
            } else {
                int end = at + 1;
                while (end < nodes.size() && !isItem(nodes.get(end))) {
                    end++;
                }
                between(nodes.subList(at, end));
                at = end;
            }
        }
        if (!items.isEmpty()) {
            reader.block(new Block.ItemList(clamped(start), isTight(), items));
        }
    }

    private static boolean isItem(Node node) {
        return node instanceof Element element && element.nameIs("li");
    }

    /** Reads an item's content, or a node that is none, where it stands. */
    private void inPlace(Node node) {
        if (node instanceof Element element && isItem(node)) {
            reader.item(element);
        } else {
            reader.nodes(List.of(node));
        }
    }

    /** A list between two items belongs to the one above it; anything else is an item that lacks its tag. */
    private void between(List<Node> nodes) {
        if (nodes.stream().allMatch(node -> node instanceof TextNode text && text.isBlank())) {
            return;
        }
        var stray = new ArrayList<>(reader.nested(() -> reader.nodes(nodes)));
        while (!stray.isEmpty() && !items.isEmpty() && stray.get(0) instanceof Block.ItemList) {
            var above = new ArrayList<>(items.remove(items.size() - 1));
            above.add(stray.remove(0));
            items.add(above);
        }
        if (!stray.isEmpty()) {
            items.add(stray);
        }
    }

    /** Both platforms show an item's only paragraph without space around it, so it makes no loose list. */
    private boolean isTight() {
        return items.stream().allMatch(ListReader::isLineWithLists);
    }

    private static boolean isLineWithLists(List<Block> item) {
        for (int at = 0; at < item.size(); at++) {
            var block = item.get(at);
            boolean isLine = at == 0 && isLine(block);
            if (!isLine && !(block instanceof Block.ItemList)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLine(Block block) {
        return block instanceof Block.Paragraph
                || (block instanceof Block.Figure figure && figure.caption().isEmpty());
    }

    /** A number that an item bears itself counts from there, as in a browser. */
    private static int start(Element list) {
        var first = list.firstElementChild();
        var own = first == null || !first.nameIs("li") ? "" : first.attr("value");
        return number(own.isBlank() ? list.attr("start") : own);
    }

    /** The number that the text begins with, as browsers read it; 1 for none. */
    private static int number(String written) {
        var text = written.strip();
        if (text.startsWith("-")) {
            return 0;
        }
        long number = 0;
        int digits = 0;
        while (digits < text.length() && Character.digit(text.charAt(digits), 10) >= 0) {
            number = Math.min(Block.ItemList.LARGEST_START, number * 10 + Character.digit(text.charAt(digits), 10));
            digits++;
        }
        return digits == 0 ? 1 : (int) number;
    }

    /** The last number must be one that Markdown reads, too. */
    private @Nullable Integer clamped(@Nullable Integer start) {
        return start == null ? null : Math.min(start, Math.max(0, Block.ItemList.LARGEST_START - items.size() + 1));
    }
}
