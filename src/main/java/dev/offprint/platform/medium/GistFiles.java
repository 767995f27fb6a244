package dev.offprint.platform.medium;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import dev.offprint.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The code of gists. In a body it stands, once it was fetched, as {@code pre.gist-file[data-file][data-language]} in the figure
 * of the gist; no answer of Medium's holds it.
 */
final class GistFiles {
    private static final String CSS_CLASS = "gist-file";
    private static final Pattern ENDING = Pattern.compile(".*\\.(\\w{1,12})");

    private GistFiles() {}

    /** A file of a gist; {@code language} is null where GitHub names none. */
    private record GistFile(String name, @Nullable String language, String code) {}

    /** Puts the files that the address means into a figure; none when the answer is not of GitHub's. */
    static void fill(Element figure, GistAddress gist, String answer) {
        for (var file : files(answer)) {
            if (gist.means(file.name())) {
                var pre = figure.appendElement("pre").addClass(CSS_CLASS).attr("data-file", file.name());
                pre.attr("data-language", Objects.requireNonNullElse(file.language(), ""));
                pre.appendText(file.code());
            }
        }
    }

    /** Shows the files in a figure, or where there are none the link to them. */
    static void show(Element figure, GistAddress gist, @Nullable String title, Reading reading) {
        var files = figure.select("pre." + CSS_CLASS);
        if (files.isEmpty()) {
            reading.problem(
                    Problem.Code.EMBED_UNAVAILABLE,
                    "The code of %s was not asked for or gave no answer; a link to it stands in its place."
                            .formatted(gist.page()));
            reading.block(new Block.Embed("Gist", gist.shown(), title, null, List.of(), null));
            return;
        }
        for (var file : files) {
            var language = file.attr("data-language");
            reading.block(
                    new Block.CodeBlock(language.isEmpty() ? null : language, withoutLastLineEnd(file.wholeText())));
            var name = file.attr("data-file");
            var text = new Inline.Text(name.isBlank() ? "Gist" : name);
            reading.block(new Block.Paragraph(List.of(new Inline.Link(gist.shown(), null, List.of(text)))));
        }
    }

    private static List<GistFile> files(String answer) {
        try {
            var json = Json.read(answer);
            var told = Json.members(json.path("files"))
                    .map(member -> file(member.getValue(), member.getKey()))
                    .flatMap(Optional::stream)
                    .toList();
            return told.isEmpty() ? shown(json.path("div").asText("")) : told;
        } catch (JsonProcessingException e) {
            // A page, or what a server says when it is asked too often: nothing to be shown.
            return List.of();
        }
    }

    /** Of {@code api.github.com/gists/HASH}, which has an object for each name, with {@code content} and {@code language}. */
    private static Optional<GistFile> file(JsonNode file, String name) {
        return file.path("content").isTextual()
                ? Optional.of(
                        new GistFile(name, language(name), file.path("content").textValue()))
                : Optional.empty();
    }

    /** Of {@code gist.github.com/HASH.json}: {@code div} with a table of lines for each file. */
    private static List<GistFile> shown(String html) {
        var files = new ArrayList<GistFile>();
        for (var file : Jsoup.parseBodyFragment(html).select("div.gist-file")) {
            var code = file.select("td.blob-code").stream()
                    .map(line -> line.wholeText().replace("\r", "").replace("\n", ""))
                    .collect(Collectors.joining("\n"));
            var raw = file.selectFirst(".gist-meta a[href*=/raw/]");
            var address = raw == null ? "" : raw.attr("href");
            var name = Links.decoded(address.substring(address.lastIndexOf('/') + 1));
            if (!code.isEmpty()) {
                files.add(new GistFile(name, language(name), code));
            }
        }
        return files;
    }

    /** The ending of the file's name, which highlighters know as a language; GitHub's own names have spaces and signs. */
    private static @Nullable String language(String name) {
        var ending = ENDING.matcher(name);
        return ending.matches() ? ending.group(1) : null;
    }

    private static String withoutLastLineEnd(String code) {
        var lines = code.replace("\r\n", "\n").replace('\r', '\n');
        return lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines;
    }
}
