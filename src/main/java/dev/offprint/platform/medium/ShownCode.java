package dev.offprint.platform.medium;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Code as readers see it in a story. */
final class ShownCode {
    private ShownCode() {}

    /** Lines parted by line feeds, without a final one, with plain spaces; the editor puts others there. */
    static String plain(String code) {
        var lines = code.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\u00a0\u200a]", " ");
        return lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines;
    }

    /** One block, or several of the time before 2022 that readers see as one. */
    static String of(List<Element> blocks) {
        return plain(blocks.stream().map(Element::wholeText).collect(Collectors.joining("\n")));
    }

    /** The files in an answer of GitHub's; {@code only} is a name as links to a file write it, empty for all. */
    static List<String> ofGist(String answer, String only) {
        var codes = new ArrayList<String>();
        try {
            var json = Json.read(answer);
            json.path("files").properties().forEach(file -> add(file.getKey(), file.getValue(), only, codes));
            if (codes.isEmpty()) {
                Jsoup.parseBodyFragment(json.path("div").asText("")).select("div.gist-file").stream()
                        .map(file -> file.select("td.blob-code").stream()
                                .map(line -> line.wholeText().replaceAll("[\r\n]", ""))
                                .collect(Collectors.joining("\n")))
                        .filter(code -> !code.isEmpty())
                        .forEach(codes::add);
            }
        } catch (JsonProcessingException e) {
            // A page that says why there is no gist: nothing to be shown.
            return List.of();
        }
        return codes;
    }

    private static void add(String name, JsonNode file, String only, List<String> codes) {
        var asLinked = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "-");
        boolean isMeant =
                only.isEmpty() || asLinked.equals(only.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "-"));
        if (isMeant && file.path("content").isTextual()) {
            var content = file.path("content").textValue().replace("\r\n", "\n").replace('\r', '\n');
            codes.add(content.endsWith("\n") ? content.substring(0, content.length() - 1) : content);
        }
    }
}
