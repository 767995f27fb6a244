package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;

/**
 * Pictures side by side. In bodies an empty {@code <div class="image-gallery-embed"
 * data-attrs='{"gallery":{"images":[{"src":…}],"caption":…,"alt":…}}'>} without a component name, seen 2022-2026; on pages
 * {@code figure[data-component-name=ImageGallery]} with a {@code picture} for each. Its {@code staticGalleryImage} is a
 * collage of the same pictures.
 */
final class GalleryStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(Markup.cssClass("image-gallery-embed"), Markup.component("ImageGallery"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var payload = Payload.of(element, reading);
        var gallery = payload.inner("gallery");
        var images = images(gallery);
        if (images.isEmpty()) {
            images = shown(element, reading);
        }
        if (images.isEmpty()) {
            FallbackStep.keep(element, payload, reading);
        } else {
            images.forEach(image -> PictureMarkup.withOriginal(image, reading));
            reading.block(new Block.Gallery(images, caption(element, gallery, reading)));
        }
    }

    private static List<Inline.Image> images(Payload gallery) {
        var images = new ArrayList<Inline.Image>();
        for (var entry : Json.items(gallery.json(), "images").toList()) {
            var src = Json.text(entry, "src");
            if (src != null) {
                // There is one text for the whole gallery; repeated under each picture it would be read out each time.
                var alt = images.isEmpty() ? Objects.requireNonNullElse(gallery.text("alt"), "") : "";
                images.add(PictureMarkup.known(src, Json.text(entry, "type"), alt));
            }
        }
        return images;
    }

    private static List<Inline.Image> shown(Element element, Reading reading) {
        return PictureMarkup.in(element, reading).stream()
                .flatMap(picture -> picture.image().stream())
                .toList();
    }

    private static List<Inline> caption(Element element, Payload gallery, Reading reading) {
        var caption = element.selectFirst("figcaption");
        var text = gallery.text("caption");
        if (caption != null) {
            return reading.inlinesOf(caption);
        }
        return text == null ? List.of() : List.of(new Inline.Text(PlainText.line(text)));
    }
}
