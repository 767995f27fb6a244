package dev.offprint.verify;

import dev.offprint.model.Original;
import dev.offprint.model.Original.Format;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Answers of Substack's to convert, by name: those of the project's fixtures, and recordings that are no part of it. */
final class Recordings {
    static final Path FIXTURES = Path.of("fixtures");
    static final Path MEDIUM = Path.of("..", "shared", "corpus", "medium");
    private static final URI STORY = URI.create("https://medium.com/@ina/the-board-3f2a9c51d0b4");
    private static final Path CORPUS = Path.of("..", "shared", "corpus", "substack");
    private static final URI ADDRESS = URI.create("https://tidewater.substack.com/p/post");

    private Recordings() {}

    /** True where the recordings that are no part of the project lie beside it. */
    static boolean areThere() {
        return Files.isDirectory(CORPUS);
    }

    /** The inputs of all fixtures: pages, answers, small pieces, and what was recorded of publications. */
    static Map<String, Original> ofProject() throws IOException {
        var found = new LinkedHashMap<String, Original>();
        for (var file : files(FIXTURES, ".*/(page|expected/archive/\\.offprint/originals/.*)\\.(html|json)")) {
            add(found, FIXTURES, file);
        }
        for (var file : files(FIXTURES.resolve("html"), ".*\\.html")) {
            add(found, FIXTURES, file);
        }
        return found;
    }

    /** Everything recorded, pages once by the data that they carry and once by the text that they show. */
    static Map<String, Original> ofCorpus() throws IOException {
        var found = new LinkedHashMap<String, Original>();
        for (var file : files(CORPUS, ".*\\.(html|json|xml)")) {
            if (file.toString().endsWith(".xml")) {
                addFeed(found, file);
            } else {
                add(found, CORPUS, file);
            }
        }
        return found;
    }

    /** Answers of Medium's in a folder, feeds one item at a time. */
    static Map<String, Original> ofMedium(Path root) throws IOException {
        var found = new LinkedHashMap<String, Original>();
        if (Files.isDirectory(root)) {
            for (var file : files(root, "(?!.*/expected/(?!archive/\\.offprint/originals/)).*\\.(html|json|xml|txt)")) {
                addMedium(found, root, file);
            }
        }
        return found;
    }

    private static void addMedium(Map<String, Original> found, Path root, Path file) throws IOException {
        var name = "medium/" + root.relativize(file);
        // One page has a broken character.
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (text.stripLeading().startsWith("<?xml") || text.contains("<rss")) {
            var feed = Jsoup.parse(text, "", Parser.xmlParser());
            feed.outputSettings().prettyPrint(false);
            for (var item : feed.select("item")) {
                var alone = "<rss><channel>" + item.outerHtml() + "</channel></rss>";
                found.put(name + " " + item.select("guid").text(), new Original(STORY, Format.FRAGMENT, alone));
            }
        } else if (name.endsWith(".json")) {
            found.put(name, new Original(STORY, Format.JSON, text));
        } else {
            boolean isPage = text.contains("<body") || text.contains("<html");
            found.put(name, new Original(STORY, isPage ? Format.PAGE : Format.FRAGMENT, text));
        }
    }

    private static void add(Map<String, Original> found, Path root, Path file) throws IOException {
        var name = root.relativize(file).toString();
        var text = Files.readString(file);
        if (name.endsWith(".json")) {
            found.put(name, new Original(ADDRESS, Format.JSON, text));
        } else if (text.contains("<body") || text.contains("<html")) {
            found.put(name, new Original(ADDRESS, Format.PAGE, text));
            var shown = Jsoup.parse(text).selectFirst("article div.body.markup, div.body.markup");
            if (shown != null) {
                found.put(name + " as shown", new Original(ADDRESS, Format.FRAGMENT, shown.html()));
            }
        } else {
            found.put(name, new Original(ADDRESS, Format.FRAGMENT, text));
        }
    }

    private static void addFeed(Map<String, Original> found, Path file) throws IOException {
        var feed = Jsoup.parse(Files.readString(file), "", Parser.xmlParser());
        for (var item : feed.select("item")) {
            var body = item.selectFirst("content|encoded");
            if (body != null) {
                var name = CORPUS.relativize(file) + " " + item.select("link").text();
                found.put(name, new Original(ADDRESS, Format.FRAGMENT, body.wholeText()));
            }
        }
    }

    private static List<Path> files(Path root, String pattern) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().replace('\\', '/').matches(pattern))
                    .sorted()
                    .toList();
        }
    }
}
