package dev.offprint.archive;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names for files out of a platform's slugs, which may be anything: lower-case ASCII letters, digits and single hyphens, at
 * most 100 of them, never a name that a system keeps for itself. The same slug always gives the same name.
 */
public final class Slug {
    static final int LONGEST = 100;

    private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9a-fA-F]{2})+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern HYPHENS_AT_EDGES = Pattern.compile("^-+|-+$");

    /** Latin letters that Unicode does not take for a base letter with an accent. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ŋ', "n"),
            Map.entry((int) 'ı', "i"));

    private Slug() {}

    /** The name for a post; {@code post-ID} when nothing of its slug can be kept. */
    public static String of(String platformSlug, String id) {
        var name = plain(platformSlug);
        if (name.isEmpty()) {
            return shorten(("post-" + plain(id)));
        }
        return shorten(ArchivePath.isDevice(name) ? "post-" + name : name);
    }

    /** What a tag is called in addresses; the tag itself, in small letters, when nothing of it can be kept. */
    static String ofTag(String tag) {
        var plain = shorten(plain(tag));
        return plain.isEmpty() ? tag.toLowerCase(Locale.ROOT) : plain;
    }

    /** The name, without its ending, for a file of a post; {@code otherwise} when nothing of its own can be kept. */
    static String ofFile(String name, String otherwise) {
        var plain = shorten(plain(name));
        return plain.isEmpty() || ArchivePath.isDevice(plain)
                ? otherwise + (plain.isEmpty() ? "" : "-" + plain)
                : plain;
    }

    /** The name for a post whose own name another post has. */
    static String withId(String name, String id) {
        var suffix = "-" + shorten(plain(id), LONGEST / 2);
        return trim(shorten(name, LONGEST - suffix.length()) + suffix);
    }

    private static String plain(String text) {
        var decoded = ESCAPED.matcher(text)
                .replaceAll(
                        escape -> Matcher.quoteReplacement(URLDecoder.decode(escape.group(), StandardCharsets.UTF_8)));
        // Lower case before the accents are taken off: the lower case of İ has one.
        var lower = Normalizer.normalize(decoded, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var latin = new StringBuilder();
        ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                .replaceAll("")
                .codePoints()
                .forEach(c -> latin.append(LETTERS.getOrDefault(c, Character.toString(c))));
        return trim(OTHERS.matcher(APOSTROPHES.matcher(latin).replaceAll("")).replaceAll("-"));
    }

    private static String shorten(String name) {
        return shorten(name, LONGEST);
    }

    private static String shorten(String name, int longest) {
        if (name.length() <= longest) {
            return trim(name);
        }
        // At the end of a word, unless that word is most of the name.
        int end = name.lastIndexOf('-', longest);
        return trim(name.substring(0, end > longest / 2 ? end : longest));
    }

    private static String trim(String name) {
        return HYPHENS_AT_EDGES.matcher(name).replaceAll("");
    }
}
