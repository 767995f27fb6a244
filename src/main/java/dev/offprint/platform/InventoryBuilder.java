package dev.offprint.platform;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes down an inventory while somebody walks through a text from its beginning to its end. */
public final class InventoryBuilder {
    /** Marks the place of an embed among the words. Of the range that Unicode leaves to programs. */
    private static final char EMBED = '\ue000';

    private static final Pattern OFF_THE_WEB = Pattern.compile("(?is)(?!https?:)[a-z][a-z0-9+.-]*:.*");

    private final StringBuilder running = new StringBuilder();
    private final Map<String, StringBuilder> notes = new TreeMap<>();
    private final Deque<StringBuilder> items = new ArrayDeque<>();
    private final Deque<StringBuilder> quotes = new ArrayDeque<>();
    private StringBuilder flow = running;
    private int lists;
    private @Nullable StringBuilder heading;
    private @Nullable StringBuilder link;

    private final List<Inventory.Link> foundLinks = new ArrayList<>();
    private final List<Inventory.Picture> foundPictures = new ArrayList<>();
    private final List<Inventory.Heading> foundHeadings = new ArrayList<>();
    private final List<Inventory.Item> foundItems = new ArrayList<>();
    private final List<String> foundQuotes = new ArrayList<>();
    private final List<String> codeBlocks = new ArrayList<>();
    private final List<String> formulas = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private final List<Inventory.Embed> embeds = new ArrayList<>();

    /** Adds text to whatever is under way. */
    public void text(String text) {
        var plain = text.replace(EMBED, ' ');
        flow.append(plain);
        quotes.forEach(quote -> quote.append(plain));
        if (!items.isEmpty()) {
            items.peek().append(plain);
        }
        if (heading != null) {
            heading.append(plain);
        }
        if (link != null) {
            link.append(plain);
        }
    }

    /** Parts what comes from what was: at the edges of a block, and at a line break. */
    public void part() {
        text(" ");
    }

    /** A heading with the content that is walked through meanwhile. */
    public void heading(int level, Runnable content) {
        var outer = heading;
        var text = new StringBuilder();
        heading = text;
        apart(content);
        heading = outer;
        if (hasWords(text)) {
            foundHeadings.add(new Inventory.Heading(level, line(text)));
        }
    }

    /** A list, at any depth, with the items that are walked through meanwhile. */
    public void list(Runnable content) {
        lists++;
        apart(content);
        lists--;
    }

    /** An item of a list; {@code number} is null in a bulleted one. */
    public void item(@Nullable Integer number, Runnable content) {
        int place = foundItems.size();
        items.push(new StringBuilder());
        apart(content);
        var text = items.pop();
        if (hasWords(text)) {
            foundItems.add(place, new Inventory.Item(number, Math.max(1, lists), line(text)));
        }
    }

    /** Text that is set apart as a quotation or in a box. */
    public void quote(Runnable content) {
        int place = foundQuotes.size();
        quotes.push(new StringBuilder());
        apart(content);
        var text = quotes.pop();
        if (hasWords(text)) {
            foundQuotes.add(place, line(text));
        }
    }

    /** A link; one in another link, or around nothing, is none. */
    public void link(String target, Runnable content) {
        if (link != null) {
            content.run();
            return;
        }
        int pictures = foundPictures.size();
        var text = new StringBuilder();
        link = text;
        content.run();
        link = null;
        if (hasWords(text) && !isOfItself(target, text, pictures)) {
            foundLinks.add(new Inventory.Link(target, line(text)));
        }
    }

    /** True for a link that shows a picture and leads to just that picture. */
    private boolean isOfItself(String target, StringBuilder text, int pictures) {
        return line(text).equals(Inventory.PICTURE)
                && foundPictures.size() == pictures + 1
                && foundPictures.get(pictures).addresses().contains(target);
    }

    /** A picture, where it stands in the text. */
    public void picture(Inventory.Picture picture) {
        foundPictures.add(picture);
        if (link != null) {
            link.append(Inventory.PICTURE);
        }
    }

    /**
     * A picture as it stands in a page: its address is completed where that starts at a host or its root, and where none is on
     * the web there is its text, by which a link to the page may stand.
     */
    public void picture(Inventory.Picture picture, URI page) {
        var addresses = picture.addresses().stream()
                .filter(address -> !OFF_THE_WEB.matcher(address).matches())
                .flatMap(address -> address.startsWith("/") && Hosts.isWeb(page)
                        ? Stream.of(whole(address, page), address)
                        : Stream.of(address))
                .toList();
        if (addresses.isEmpty()) {
            text(" " + picture.alt() + " ");
            embed("", List.of(), Set.of("img", "see", "the", "original"), Set.of(page.toString()));
        } else {
            picture(new Inventory.Picture(addresses, picture.alt()));
        }
    }

    private static String whole(String address, URI page) {
        return address.startsWith("//") ? page.getScheme() + ":" + address : Hosts.home(page) + address;
    }

    /** A footnote's text, which is no part of the running text. Of two with one label the second is added to the first. */
    public void footnote(String label, Runnable content) {
        var outer = flow;
        flow = notes.computeIfAbsent(label, each -> new StringBuilder());
        apart(content);
        flow = outer;
    }

    public void reference(String label) {
        references.add(label);
    }

    /** A code block, byte for byte. One without anything in it is left out. */
    public void code(String code) {
        if (hasWords(code)) {
            codeBlocks.add(code);
        }
        part();
    }

    public void formula(String tex) {
        if (hasWords(tex)) {
            formulas.add(line(tex));
        }
        part();
    }

    /** Something shown from elsewhere; see {@link Inventory.Embed}. */
    public void embed(String address, List<String> texts, Set<String> card, Set<String> cardAddresses) {
        embeds.add(new Inventory.Embed(0, address, texts, card, cardAddresses));
        part();
        running.append(EMBED).append(' ');
    }

    /** What was found. */
    public Inventory build() {
        var words = new ArrayList<String>();
        var placed = new ArrayList<Inventory.Embed>();
        for (var word : Inventory.words(running)) {
            if (word.charAt(0) == EMBED) {
                var embed = embeds.get(placed.size());
                placed.add(new Inventory.Embed(
                        words.size(), embed.address(), embed.texts(), embed.card(), embed.cardAddresses()));
            } else {
                words.add(word);
            }
        }
        var footnotes = notes.entrySet().stream()
                .map(note -> new Inventory.Footnote(note.getKey(), line(note.getValue())))
                .toList();
        return new Inventory(
                words,
                foundLinks,
                foundPictures,
                foundHeadings,
                foundItems,
                foundQuotes,
                codeBlocks,
                formulas,
                footnotes,
                references,
                placed);
    }

    private void apart(Runnable content) {
        part();
        content.run();
        part();
    }

    private static boolean hasWords(CharSequence text) {
        return !Inventory.words(text).isEmpty();
    }

    private static String line(CharSequence text) {
        return String.join(" ", Inventory.words(text));
    }
}
