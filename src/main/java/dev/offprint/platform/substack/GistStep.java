package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Code from GitHub: {@code div.github-gist} with the rendered lines in {@code table.highlight td.blob-code}, one table for each
 * file, and the file's address and name in {@code div.gist-meta}; seen 2023-2026.
 */
final class GistStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(Markup.cssClass("github-gist"), Markup.component("GitgistToDOM"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var files = element.select("div.gist-file");
        if (files.isEmpty() || element.selectFirst("td.blob-code") == null) {
            FallbackStep.keep(element, Payload.none(), reading);
            return;
        }
        files.forEach(file -> add(file, reading));
    }

    private static void add(Element file, Reading reading) {
        var code = file.select("td.blob-code").stream().map(GistStep::line).collect(Collectors.joining("\n"));
        var raw = file.selectFirst(".gist-meta a[href*=/raw/]");
        var url = raw == null ? "" : raw.attr("href");
        reading.block(new Block.CodeBlock(language(url), code));
        if (!url.isEmpty()) {
            var name = fileName(url);
            var text = new Inline.Text(name.isEmpty() ? "Gist" : name);
            reading.block(new Block.Paragraph(List.of(new Inline.Link(url, null, List.of(text)))));
        }
    }

    /** An empty line of a gist holds a line feed, so that its row keeps its height. */
    private static String line(Element cell) {
        return cell.wholeText().replace("\r", "").replace("\n", "");
    }

    private static String fileName(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** The ending of the file's name, which highlighters know as a language. */
    private static @Nullable String language(String url) {
        var name = fileName(url);
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.substring(dot + 1).matches("\\w{1,12}") ? name.substring(dot + 1) : null;
    }
}
