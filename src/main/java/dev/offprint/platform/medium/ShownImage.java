package dev.offprint.platform.medium;

import dev.offprint.platform.Inventory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Pictures of a story, told apart by the id in which their addresses end. */
final class ShownImage {
    private static final Pattern SERVED = Pattern.compile(
            "https?://(?:[\\w-]+\\.)*(?:medium\\.com|cloudfront\\.net|global\\.ssl\\.fastly\\.net)/(?:.*/)?(\\d(?:\\*|%2[Aa])[^/?#\\s]+).*");
    private static final Pattern ORNAMENT = Pattern.compile(".*/(?:resize:fill:|fit/c/|focal/|fill/|da:true/).*");
    private static final Pattern STATISTICS = Pattern.compile("https?://(?:[\\w-]+\\.)*medium\\.com/_/stat\\?.*");
    private static final Set<String> PLACEHOLDERS =
            Set.of("image for post", "press enter or click to view image in full size", "image", "null");
    private static final String PARTS = "img, source, [data-image-id], .section-backgroundImage";

    private ShownImage() {}

    /** The picture of an id. */
    static Inventory.Picture of(String id, @Nullable String alt) {
        return new Inventory.Picture(List.of("https://miro.medium.com/v2/" + id), alt(alt == null ? "" : alt));
    }

    /** Those in an element, each once, however often its markup names it. */
    static List<Inventory.Picture> in(Element element) {
        var addresses = new LinkedHashMap<String, Set<String>>();
        var alts = new HashMap<String, String>();
        for (var part : element.select(PARTS)) {
            var key = key(part);
            if (!key.isEmpty()) {
                addresses.computeIfAbsent(key, id -> new LinkedHashSet<>()).addAll(addresses(part));
                alts.merge(key, alt(told(part)), (one, other) -> one.isEmpty() ? other : one);
            }
        }
        var pictures = new ArrayList<Inventory.Picture>();
        addresses.forEach((key, places) -> {
            var original = key.startsWith("http") ? key : "https://miro.medium.com/v2/" + key;
            var all = Stream.concat(Stream.of(original), places.stream())
                    .distinct()
                    .toList();
            pictures.add(new Inventory.Picture(all, alts.getOrDefault(key, "")));
        });
        return pictures;
    }

    /** What a picture is known by: its id, or where it has none its address; empty for what is no picture of the story. */
    private static String key(Element part) {
        var addresses = addresses(part);
        var first = addresses.isEmpty() ? "" : addresses.get(0);
        if (ORNAMENT.matcher(first).matches() || STATISTICS.matcher(first).matches()) {
            return "";
        }
        var id = id(part, addresses);
        boolean isOther = id.isEmpty() && part.nameIs("img") && !first.startsWith("data:");
        return isOther ? first : id;
    }

    /** True for an address of a picture, to which a picture's link is none of the author's. */
    static boolean isServed(String address) {
        return SERVED.matcher(address).matches();
    }

    private static String id(Element part, List<String> addresses) {
        var named = part.attr("data-image-id").strip();
        if (named.matches("\\d(?:\\*|%2[Aa]).+")) {
            return named;
        }
        return addresses.stream()
                .map(SERVED::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1).replaceFirst("%2[Aa]", "*"))
                .findFirst()
                .orElse("");
    }

    private static List<String> addresses(Element part) {
        var background = Pattern.compile("url\\([\"']?([^\"')]+)").matcher(part.attr("style"));
        var set = Stream.of(part.attr("srcset").split("\\s+[\\d.]+[wx]\\s*,?\\s*", -1));
        return Stream.concat(
                        Stream.of(
                                part.attr("src"), part.attr("data-src"), background.find() ? background.group(1) : ""),
                        set)
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /** An {@code img} without an address speaks for the {@code source}s beside it. */
    private static String told(Element part) {
        return part.nameIs("source") ? part.siblingElements().select("img").attr("alt") : part.attr("alt");
    }

    private static String alt(String told) {
        var line = told.strip().replaceAll("\\s+", " ");
        return PLACEHOLDERS.contains(line.toLowerCase(Locale.ROOT)) ? "" : line;
    }
}
