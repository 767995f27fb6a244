package dev.offprint.platform.substack;

import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import dev.offprint.model.Asset;
import dev.offprint.model.AssetKind;
import java.util.Optional;
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
    Optional<Block.Embed> embed(Card card, Payload payload, Reading reading) {
        return card.address("a.file-embed-button, a[href*=/api/v1/file/]").map(url -> file(url, card, reading));
    }

    private static Block.Embed file(String url, Card card, Reading reading) {
        var name = line(card, "1");
        reading.attachment(new Asset(AssetKind.FILE, url, null, name));
        return new Block.Embed("File", url, name, line(card, "2"), paragraphs(line(card, "3")), null);
    }

    private static @Nullable String line(Card card, String number) {
        return card.text(".file-embed-details-h" + number);
    }
}
