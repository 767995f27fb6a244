package dev.offprint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;

/**
 * A vault as Obsidian's manual says that it is read: links by the shortest path, headings without their punctuation, properties
 * flat and each of one type in the whole vault. Knows nothing of what wrote it; says what Obsidian would stumble over.
 */
final class ObsidianVault {
    private static final Pattern FRONT = Pattern.compile("\\A---\n(.*?\n)---\n", Pattern.DOTALL);
    private static final Pattern FENCED = Pattern.compile("(?ms)^([> ]*)(`{3,}|~{3,})[^\n]*\n.*?^[> ]*\\2`*~*$");
    private static final Pattern CODE =
            Pattern.compile("(?<![`\\\\])(`+)(?!`)(?:(?!\n\n).)+?(?<!`)\\1(?!`)", Pattern.DOTALL);
    private static final Pattern WIKI = Pattern.compile("(?<!\\\\)!?\\[\\[([^\\[\\]\n]+)]]");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
    private static final Pattern HEADING = Pattern.compile("(?m)^(?:[> -]|\\d+\\.)*#{1,6} (.*)$");
    private static final Pattern BLOCK_NAME = Pattern.compile("(?m)(?:^| )\\^([\\p{L}\\p{N}-]+)$");
    private static final Pattern STRIPPED = Pattern.compile("[!\"#$%&()*+,.:;<=>?@^`{|}~/\\[\\]\\\\\\s]+");
    private static final Pattern FORBIDDEN = Pattern.compile("[#^\\[\\]|\\\\:*\"<>?]");
    private static final Pattern TAG_IN_TEXT =
            Pattern.compile("(?m)(?<=^|\\s)#(?=[\\p{L}\\p{N}_/-]*[\\p{L}_])[\\p{L}\\p{N}_/-]+");
    private static final Pattern TAG = Pattern.compile("(?=.*[^\\p{N}/-])[\\p{L}\\p{N}\\p{M}\\p{So}_/-]+");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(?:T\\d\\d:\\d\\d:\\d\\d)?");

    private static final List<String> TIMES = List.of("date", "lastmod");

    private static final Parser PARSER = Parser.builder().build();

    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private int links;

    private ObsidianVault(FileTree tree) {
        tree.files().forEach((file, bytes) -> {
            // Obsidian sees nothing that begins with a dot.
            if (!file.startsWith(".") && !file.contains("/.")) {
                files.put(file, new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
            }
        });
    }

    /** Reads a vault. */
    static ObsidianVault open(Path folder) throws IOException {
        var vault = new ObsidianVault(FileTree.of(folder));
        vault.readNames();
        for (var note : vault.files.entrySet()) {
            if (note.getKey().endsWith(".md")) {
                vault.readNote(note.getKey(), note.getValue());
            }
        }
        return vault;
    }

    /** What it would stumble over. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** How many links within the vault were followed. */
    int links() {
        return links;
    }

    private void readNames() {
        var names = new HashMap<String, String>();
        files.keySet().forEach(file -> {
            var name = file.substring(file.lastIndexOf('/') + 1);
            if (FORBIDDEN.matcher(file).find()) {
                complaints.add(file + ": a name that Obsidian does not take");
            }
            var other =
                    names.put(Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT), file);
            if (other != null && name.endsWith(".md")) {
                complaints.add(file + ": has the name of " + other);
            }
        });
    }

    private void readNote(String note, String text) throws IOException {
        var front = FRONT.matcher(text);
        boolean hasProperties = front.find();
        if (hasProperties) {
            readProperties(note, front.group(1));
        }
        var body = withoutCode(hasProperties ? text.substring(front.end()) : text);
        WIKI.matcher(body)
                .results()
                .forEach(link -> follow(note, link.group(1).replace("\\|", "|").split("\\|", 2)[0]));
        PARSER.parse(body).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                followMarkdown(note, link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                followMarkdown(note, image.getDestination());
            }
        });
        TAG_IN_TEXT
                .matcher(body)
                .results()
                .forEach(tag -> complaints.add(note + ": a tag in the text: " + tag.group()));
    }

    private void followMarkdown(String note, String target) {
        if (!target.isEmpty()
                && !target.contains("://")
                && !SCHEME.matcher(target).matches()) {
            follow(note, URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8));
        }
    }

    private static String withoutCode(String text) {
        return CODE.matcher(FENCED.matcher(text).replaceAll("")).replaceAll("");
    }

    private void follow(String note, String link) {
        links++;
        int place = link.indexOf('#');
        var target = place < 0 ? link : link.substring(0, place);
        var found = target.isEmpty() ? List.of(note) : resolve(target);
        if (found.size() != 1) {
            complaints.add("%s: [[%s]] leads to %s".formatted(note, link, found));
        } else if (place >= 0 && !hasPlace(found.get(0), link.substring(place + 1))) {
            complaints.add("%s: [[%s]]: no such place in %s".formatted(note, link, found.get(0)));
        }
    }

    /** A path from the vault's root, or a name, or the end of a path; a note's without its ending. */
    private List<String> resolve(String target) {
        return Stream.of(target, target + ".md")
                .map(wanted -> files.keySet().stream()
                        .filter(file -> file.equalsIgnoreCase(wanted)
                                || file.toLowerCase(Locale.ROOT).endsWith("/" + wanted.toLowerCase(Locale.ROOT)))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private boolean hasPlace(String note, String place) {
        var body = withoutCode(FRONT.matcher(files.get(note)).replaceFirst(""));
        if (place.startsWith("^")) {
            return BLOCK_NAME
                    .matcher(body)
                    .results()
                    .anyMatch(name -> name.group(1).equals(place.substring(1)));
        }
        var last = stripped(place.substring(place.lastIndexOf('#') + 1));
        return HEADING.matcher(body)
                .results()
                .anyMatch(heading -> stripped(heading.group(1)).equals(last));
    }

    private static String stripped(String heading) {
        return STRIPPED.matcher(heading).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private void readProperties(String note, String yaml) throws IOException {
        var properties = new YAMLMapper().readTree(yaml);
        if (!properties.isObject()) {
            complaints.add(note + ": properties are no mapping");
        }
        properties.properties().forEach(property -> {
            var name = property.getKey();
            var type = type(note, name, property.getValue());
            var before = types.putIfAbsent(name, type);
            if (before != null && !before.equals(type)) {
                complaints.add("%s: %s is %s here and %s elsewhere".formatted(note, name, type, before));
            }
        });
    }

    private String type(String note, String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(each -> readItem(note, name, each));
            return "a list";
        }
        if (value.isObject() || value.isNull()) {
            complaints.add(note + ": " + name + " is nested or nothing");
        }
        followProperty(note, value.asText());
        if (TIMES.contains(name) && !DAY.matcher(value.asText()).matches()) {
            complaints.add(note + ": no date: " + value.asText());
        }
        if (value.isNumber()) {
            return "a number";
        }
        return value.isBoolean() ? "a check box" : "a text";
    }

    private void readItem(String note, String name, JsonNode item) {
        if (item.isContainerNode() || item.isNull()) {
            complaints.add(note + ": a list within " + name);
        } else if (name.equals("tags") && !TAG.matcher(item.asText()).matches()) {
            complaints.add(note + ": no tag: " + item.asText());
        }
        followProperty(note, item.asText());
    }

    private void followProperty(String note, String value) {
        if (value.startsWith("[[") && value.endsWith("]]")) {
            follow(note, value.substring(2, value.length() - 2).split("\\|", 2)[0]);
        }
    }
}
