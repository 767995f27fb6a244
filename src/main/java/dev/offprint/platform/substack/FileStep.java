package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import dev.offprint.model.Asset;
import dev.offprint.model.AssetKind;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A file to download: {@code div.file-embed-wrapper} with its name, size and description in {@code
 * div.file-embed-details-h1} to {@code -h3} and its address on two buttons, seen 2023-2026. It has no payload.
 */
final class FileStep extends EmbedStep {
    FileStep() {
        super("file-embed-wrapper", "FileToDOM");
    }

    @Override
    Optional<Block.Embed> embed(Element element, Payload payload, Reading reading) {
        return Optional.ofNullable(element.selectFirst("a.file-embed-button[href]"))
                .map(button -> button.attr("href").strip())
                .map(url -> file(url, element, reading));
    }

    private static Block.Embed file(String url, Element element, Reading reading) {
        var name = text(element, "1");
        reading.attachment(new Asset(AssetKind.FILE, url, null, name));
        return new Block.Embed("File", url, name, text(element, "2"), paragraphs(text(element, "3")), null);
    }

    private static @Nullable String text(Element element, String line) {
        var details = element.selectFirst(".file-embed-details-h" + line);
        return details == null || !details.hasText() ? null : details.text();
    }
}
