package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Code from GitHub: {@code div.github-gist} with the rendered lines in {@code table.highlight td.blob-code}, one table for each
 * file, and the file's address and name in {@code div.gist-meta}; seen 2023-2026. The payload has the same once more, in the
 * member {@code innerHTML}.
 */
final class GistStep implements CleanStep {
    private static final Pattern FILE_NAME = Pattern.compile("[\\w][\\w .()+-]*\\.(\\w{1,12})");

    @Override
    public List<Markup> markup() {
        return List.of(Markup.cssClass("github-gist"), Markup.component("GitgistToDOM"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var payload = Payload.of(element, reading);
        var gist = hasCode(element) ? element : told(payload);
        if (hasCode(gist)) {
            gist.select("div.gist-file").stream().filter(GistStep::hasCode).forEach(file -> add(file, reading));
        } else {
            FallbackStep.keep(element, payload, reading);
        }
    }

    private static Element told(Payload payload) {
        var html = payload.text("innerHTML");
        return Jsoup.parseBodyFragment(html == null ? "" : html).body();
    }

    private static boolean hasCode(Element gist) {
        return gist.selectFirst("td.blob-code") != null;
    }

    private static void add(Element file, Reading reading) {
        var code = file.select("td.blob-code").stream().map(GistStep::line).collect(Collectors.joining("\n"));
        var raw = new Card(file).address(".gist-meta a[href*=/raw/]");
        var name = name(file, raw.orElse(""));
        reading.block(new Block.CodeBlock(language(name), code));
        raw.or(() -> new Card(file).address(".gist-meta a[href*=gist.github.com]"))
                .ifPresent(url -> {
                    var text = new Inline.Text(name == null ? "Gist" : name);
                    reading.block(new Block.Paragraph(List.of(new Inline.Link(url, null, List.of(text)))));
                });
    }

    /** An empty line of a gist holds a line feed, so that its row keeps its height. */
    private static String line(Element cell) {
        return cell.wholeText().replace("\r", "").replace("\n", "");
    }

    /** The name at the end of the raw file's address, or that of the link beside it; null where neither has one. */
    private static @Nullable String name(Element file, String raw) {
        return Stream.concat(
                        Stream.of(raw.substring(raw.lastIndexOf('/') + 1)),
                        file.select(".gist-meta a").stream().map(Element::text))
                .filter(name -> FILE_NAME.matcher(name).matches())
                .findFirst()
                .orElse(null);
    }

    /** The ending of the file's name, which highlighters know as a language. */
    private static @Nullable String language(@Nullable String name) {
        var matcher = FILE_NAME.matcher(name == null ? "" : name);
        return matcher.matches() ? matcher.group(1) : null;
    }
}
