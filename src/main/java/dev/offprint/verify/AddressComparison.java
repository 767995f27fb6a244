package dev.offprint.verify;

import dev.offprint.model.Problem.Code;
import dev.offprint.platform.Inventory;
import dev.offprint.platform.Inventory.Link;
import dev.offprint.platform.Inventory.Picture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Holds the links and the pictures of a file against those of its source. */
final class AddressComparison {
    private final Inventory source;
    private final Inventory file;
    private final Allowance allowance;
    private final Findings findings;
    private final UnaryOperator<String> canonical;

    AddressComparison(
            Inventory source, Inventory file, Allowance allowance, Findings findings, UnaryOperator<String> canonical) {
        this.source = source;
        this.file = file;
        this.allowance = allowance;
        this.findings = findings;
        this.canonical = canonical;
    }

    void compare() {
        links();
        pictures();
    }

    /** Links to one place count together: neighbours may have become one, and one may stand on several runs of text. */
    private void links() {
        var inSource = byTarget(source.links());
        var inFile = byTarget(file.links());
        inSource.forEach((target, links) -> {
            var kept = inFile.remove(target);
            if (kept == null) {
                findings.add(
                        Code.LINK_LOST,
                        "the file has no link to %s on %s"
                                .formatted(links.get(0).target(), Findings.quoted(texts(links))));
            } else {
                texts(links, kept);
            }
        });
        inFile.values().stream()
                .map(links -> links.get(0))
                .filter(link -> !allowance.coversAddress(link.target()) && !isAddressItself(link))
                .forEach(link ->
                        findings.add(Code.TEXT_ADDED, "a link to %s is not in the source".formatted(link.target())));
    }

    private void texts(List<Link> inSource, List<Link> inFile) {
        var target = inSource.get(0).target();
        for (var gap : WordAlignment.gaps(texts(inSource), texts(inFile))) {
            var lost = String.join("", gap.lost());
            var added = String.join("", gap.added());
            if (!added.contains(lost)) {
                findings.add(
                        Code.LINK_LOST,
                        "in the file no link to %s stands on %s".formatted(target, Findings.quoted(gap.lost())));
            } else if (!lost.contains(added) && !allowance.coversAddress(target)) {
                findings.add(
                        Code.TEXT_ADDED,
                        "in the source no link to %s stands on %s".formatted(target, Findings.quoted(gap.added())));
            }
        }
    }

    private Map<String, List<Link>> byTarget(List<Link> links) {
        var byTarget = new LinkedHashMap<String, List<Link>>();
        for (var link : links) {
            byTarget.computeIfAbsent(place(link.target()), place -> new ArrayList<>())
                    .add(link);
        }
        return byTarget;
    }

    private String place(String target) {
        return Sameness.decoded(canonical.apply(target));
    }

    private static List<String> texts(List<Link> links) {
        return links.stream()
                .flatMap(link -> Inventory.words(link.text()).stream())
                .toList();
    }

    /** Readers of Markdown make links of addresses in the text by themselves. */
    private static boolean isAddressItself(Link link) {
        return Sameness.decoded(link.target()).endsWith(Sameness.decoded(link.text()));
    }

    private void pictures() {
        var left = new ArrayList<>(file.pictures());
        for (var picture : source.pictures()) {
            var kept = left.stream().filter(each -> isSame(picture, each)).findFirst();
            if (kept.isEmpty()) {
                findings.add(
                        Code.PICTURE_LOST,
                        "the file does not show " + picture.addresses().get(0));
            } else {
                left.remove(kept.get());
                alt(picture, kept.get());
            }
        }
        left.stream()
                .flatMap(picture -> picture.addresses().stream())
                .filter(address -> !allowance.coversAddress(address))
                .forEach(address ->
                        findings.add(Code.TEXT_ADDED, "the picture %s is not in the source".formatted(address)));
    }

    private static boolean isSame(Picture inSource, Picture inFile) {
        return inFile.addresses().stream()
                .anyMatch(address -> inSource.addresses().stream()
                        .anyMatch(other -> Sameness.decoded(other).equals(Sameness.decoded(address))
                                || Sameness.innermost(other).equals(Sameness.innermost(address))));
    }

    private void alt(Picture inSource, Picture inFile) {
        var told = Inventory.words(inSource.alt());
        var kept = Inventory.words(inFile.alt());
        if (told.equals(kept)) {
            return;
        }
        var address = inSource.addresses().get(0);
        if (!told.isEmpty()) {
            findings.add(
                    Code.PICTURE_LOST, "the picture %s has not its text %s".formatted(address, Findings.quoted(told)));
        } else if (!kept.stream().allMatch(allowance::covers)) {
            findings.add(
                    Code.TEXT_ADDED,
                    "the picture %s has no text in the source; in the file it has %s"
                            .formatted(address, Findings.quoted(kept)));
        }
    }
}
