package dev.offprint.verify;

import dev.offprint.model.Problem.Code;
import dev.offprint.platform.Inventory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds what a file has against what its source has, in both directions. */
final class Comparison {
    private final Inventory source;
    private final Inventory file;
    private final Allowance allowance;
    private final Findings findings;
    private final UnaryOperator<String> canonical;

    private Comparison(Inventory source, Inventory file, Findings findings, UnaryOperator<String> canonical) {
        this.source = source;
        this.file = file;
        this.allowance = Allowance.of(source, file);
        this.findings = findings;
        this.canonical = canonical;
    }

    /**
     * Finds what was lost and what was added.
     *
     * @param canonical gives for all addresses of one post one address
     */
    static void of(Inventory source, Inventory file, Findings findings, UnaryOperator<String> canonical) {
        var comparison = new Comparison(source, file, findings, canonical);
        comparison.words();
        new AddressComparison(source, file, comparison.allowance, findings, canonical).compare();
        comparison.pieces();
        comparison.footnotes();
        comparison.embeds();
    }

    private void words() {
        for (var gap : WordAlignment.gaps(source.words(), file.words())) {
            if (isSameButForEdges(gap)) {
                continue;
            }
            if (!gap.lost().isEmpty()) {
                findings.add(Code.WORDS_LOST, "the file lacks " + Findings.quoted(gap.lost()) + after(gap.position()));
            }
            var foreign = gap.added().stream()
                    .filter(word -> !allowance.covers(word, gap.position()))
                    .toList();
            if (!foreign.isEmpty()) {
                findings.add(Code.TEXT_ADDED, "the source lacks " + Findings.quoted(foreign) + after(gap.position()));
            }
        }
    }

    /** True where only the places differ at which words end, as at the edges of a picture or an embed in a line. */
    private boolean isSameButForEdges(WordAlignment.Gap gap) {
        var lost = String.join("", gap.lost());
        var added = String.join("", gap.added());
        return lost.equals(added)
                || (!lost.isEmpty()
                        && added.endsWith(lost)
                        && allowance.covers(added.substring(0, added.length() - lost.length()), gap.position()));
    }

    private String after(int position) {
        if (position == 0) {
            return ", at the beginning";
        }
        return ", after " + Findings.quoted(source.words().subList(Math.max(0, position - 3), position));
    }

    private void pieces() {
        compare(Code.HEADING_LOST, "heading", headings(source), headings(file));
        compare(Code.ITEM_LOST, "list item", items(source), items(file));
        compare(Code.QUOTE_LOST, "quotation", pieces(source.quotes(), ""), pieces(file.quotes(), ""));
        compare(Code.CODE_LOST, "formula", pieces(source.formulas(), ""), pieces(file.formulas(), ""));
        codeBlocks();
    }

    /** A piece of a text: what kind it is, in words for people, and its text. */
    private record Piece(String kind, String text) {
        boolean isSame(Piece other) {
            return kind.equals(other.kind) && Sameness.squeezed(text).equals(Sameness.squeezed(other.text));
        }
    }

    private static List<Piece> headings(Inventory inventory) {
        return inventory.headings().stream()
                .map(heading -> new Piece(" of level " + heading.level(), heading.text()))
                .toList();
    }

    private static List<Piece> items(Inventory inventory) {
        return inventory.items().stream()
                .map(item -> new Piece(
                        " %s at depth %d"
                                .formatted(item.number() == null ? "with a bullet" : item.number(), item.depth()),
                        item.text()))
                .toList();
    }

    private static List<Piece> pieces(List<String> texts, String kind) {
        return texts.stream().map(text -> new Piece(kind, text)).toList();
    }

    private void compare(Code code, String what, List<Piece> inSource, List<Piece> inFile) {
        var lost = new ArrayList<>(inSource);
        var added = new ArrayList<>(inFile);
        takeOut(lost, added, Piece::isSame);
        takeOut(lost, added, this::isSameWithEmbeds);
        lost.forEach(piece -> findings.add(
                code,
                "the file has no %s%s with the text %s"
                        .formatted(what, piece.kind(), Findings.quoted(Inventory.words(piece.text())))));
        // Where something was lost, what was added is most likely the same thing changed, and said already.
        if (lost.isEmpty()) {
            added.stream()
                    .filter(piece -> !Inventory.words(piece.text()).stream().allMatch(allowance::covers))
                    .forEach(piece -> findings.add(
                            Code.TEXT_ADDED,
                            "the source has no %s%s with the text %s"
                                    .formatted(what, piece.kind(), Findings.quoted(Inventory.words(piece.text())))));
        }
    }

    /** True when the file's piece has nothing more than what an embed in it shows. */
    private boolean isSameWithEmbeds(Piece piece, Piece other) {
        return piece.kind().equals(other.kind())
                && WordAlignment.gaps(Inventory.words(piece.text()), Inventory.words(other.text())).stream()
                        .allMatch(gap ->
                                gap.lost().isEmpty() && gap.added().stream().allMatch(allowance::covers));
    }

    private interface Match<T> {
        boolean holds(T one, T other);
    }

    /** Takes each pair that matches out of both lists. What stands at the same place in both is tried first. */
    private static <T> void takeOut(List<T> lost, List<T> added, Match<T> match) {
        var left = new ArrayList<T>();
        for (var one : lost) {
            var other = added.stream().filter(each -> match.holds(one, each)).findFirst();
            if (other.isPresent()) {
                added.remove(other.get());
            } else {
                left.add(one);
            }
        }
        lost.clear();
        lost.addAll(left);
    }

    private void codeBlocks() {
        var lost = new ArrayList<>(source.codeBlocks());
        var added = new ArrayList<>(file.codeBlocks());
        takeOut(lost, added, Comparison::isSameCode);
        lost.forEach(code -> findings.add(Code.CODE_LOST, "the file has no code block " + firstLine(code)));
        if (lost.isEmpty()) {
            added.forEach(code -> findings.add(Code.TEXT_ADDED, "the source has no code block " + firstLine(code)));
        }
    }

    /** The parser drops the white space of a line that holds nothing else, where the code stands in a list. */
    private static boolean isSameCode(String one, String other) {
        return one.equals(other) || withoutBlanks(one).equals(withoutBlanks(other));
    }

    private static String withoutBlanks(String code) {
        return code.replaceAll("(?m)^[ \\t]+$", "");
    }

    private static String firstLine(String code) {
        var lines = code.lines().toList();
        return "of %d lines that begins with %s".formatted(lines.size(), Findings.quoted(Inventory.words(code)));
    }

    private void footnotes() {
        var inFile = file.footnotes().stream()
                .collect(Collectors.toMap(note -> note.label(), note -> note.text(), (first, second) -> first));
        for (var note : source.footnotes()) {
            var text = inFile.get(note.label());
            if (text == null) {
                findings.add(Code.FOOTNOTE_LOST, "the file has no footnote " + note.label());
            } else {
                footnote(note, text);
            }
        }
        var references = new ArrayList<>(source.references());
        var kept = new ArrayList<>(file.references());
        takeOut(references, kept, String::equals);
        references.forEach(label ->
                findings.add(Code.FOOTNOTE_LOST, "a reference to footnote %s is not in the file".formatted(label)));
        kept.forEach(label ->
                findings.add(Code.TEXT_ADDED, "a reference to footnote %s is not in the source".formatted(label)));
    }

    private void footnote(Inventory.Footnote note, String text) {
        for (var gap : WordAlignment.gaps(Inventory.words(note.text()), Inventory.words(text))) {
            if (!gap.lost().isEmpty()) {
                findings.add(
                        Code.FOOTNOTE_LOST,
                        "footnote %s lacks %s".formatted(note.label(), Findings.quoted(gap.lost())));
            } else if (!gap.added().stream().allMatch(allowance::covers)) {
                findings.add(
                        Code.TEXT_ADDED,
                        "footnote %s has %s, which the source lacks"
                                .formatted(note.label(), Findings.quoted(gap.added())));
            }
        }
    }

    private void embeds() {
        var text = Stream.concat(
                        file.words().stream(), file.footnotes().stream().map(Inventory.Footnote::text))
                .map(Sameness::squeezed)
                .collect(Collectors.joining());
        var shown = new HashMap<String, Integer>();
        for (var embed : source.embeds()) {
            var address = Sameness.decoded(embed.address());
            if (!address.isEmpty() && ways(address) < shown.merge(address, 1, Integer::sum)) {
                findings.add(Code.EMBED_LOST, "nothing in the file leads to " + embed.address());
            }
            embed.texts().stream()
                    .map(Inventory::words)
                    .filter(words -> !text.contains(String.join("", words)))
                    .forEach(words -> findings.add(
                            Code.EMBED_LOST,
                            "the file lacks what %s says: %s".formatted(embed.address(), Findings.quoted(words))));
        }
    }

    /** How many links and pictures of the file lead to an embed, without the author's own links. */
    private int ways(String address) {
        var links = new ArrayList<>(linksTo(address, file));
        var own = new ArrayList<>(linksTo(address, source));
        takeOut(own, links, (one, other) -> Sameness.squeezed(one).equals(Sameness.squeezed(other)));
        long pictures = file.pictures().stream()
                .flatMap(picture -> picture.addresses().stream())
                .filter(target -> Sameness.leadsTo(Sameness.decoded(target), address))
                .count();
        return links.size() + (int) pictures;
    }

    /** A post may have another in its place that tells the same story. */
    private List<String> linksTo(String address, Inventory inventory) {
        var place = Sameness.decoded(canonical.apply(address));
        return inventory.links().stream()
                .filter(link -> Sameness.leadsTo(Sameness.decoded(link.target()), address)
                        || Sameness.decoded(canonical.apply(link.target())).equals(place))
                .map(Inventory.Link::text)
                .toList();
    }
}
