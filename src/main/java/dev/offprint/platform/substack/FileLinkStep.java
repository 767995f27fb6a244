package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.model.Asset;
import dev.offprint.model.AssetKind;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A link in the text to a file that was uploaded to the publication: {@code <a
 * href="https://NAME.substack.com/api/v1/file/UUID.pdf">}, the address that {@link FileStep}'s buttons have, seen 2023-2026.
 */
final class FileLinkStep implements CleanStep {
    private static final Pattern PATH = Pattern.compile("/api/v1/file/[\\w-]+(?:\\.\\w{1,8})?");

    private final OwnLinkStep link = new OwnLinkStep();

    @Override
    public List<Markup> markup() {
        return List.of(Markup.tag("a"));
    }

    @Override
    public boolean matches(Element element) {
        return element.attr("href").contains("/api/v1/file/");
    }

    @Override
    public void apply(Element element, Reading reading) {
        var ownHost = reading.address().getHost();
        var url = OwnLinks.clean(element.attr("href").strip(), ownHost);
        OwnLinks.web(url)
                .filter(address -> OwnLinks.isOwn(address, ownHost)
                        && PATH.matcher(String.valueOf(address.getPath())).matches())
                .ifPresent(address -> reading.attachment(new Asset(AssetKind.FILE, url, null, name(element, url))));
        link.apply(element, reading);
    }

    /** What the link says, unless that is the address itself. */
    private static String name(Element element, String url) {
        var text = element.text();
        return text.isBlank() || text.contains("/") ? url.substring(url.lastIndexOf('/') + 1) : text;
    }
}
