package dev.offprint.archive;

import dev.offprint.document.Block;
import dev.offprint.document.Document;
import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import dev.offprint.model.About;
import java.util.ArrayList;
import java.util.List;

/** The page of what a publication says of itself. */
public final class AboutPage {
    private AboutPage() {}

    /** The page; {@code text} is what the publication's own page says, cleaned. */
    public static Document of(About about, Document text) {
        var blocks = new ArrayList<Block>();
        var publication = about.publication();
        var name = new Inline.Text(line(publication.name()));
        var home = publication.home().toString();
        blocks.add(new Block.Heading(1, List.of(new Inline.Link(home, null, List.<Inline>of(name)))));
        if (about.logo() != null) {
            var logo = new Inline.Image(about.logo(), "", null, null);
            blocks.add(new Block.Figure(logo, null, List.of()));
        }
        if (about.tagline() != null) {
            var tagline = new Inline.Text(line(about.tagline()));
            blocks.add(new Block.Paragraph(List.of(new Inline.Marked(Mark.EMPHASIS, List.<Inline>of(tagline)))));
        }
        blocks.addAll(text.blocks());
        if (about.copyright() != null) {
            blocks.add(new Block.Paragraph(List.of(new Inline.Text("© " + line(about.copyright())))));
        }
        return new Document(blocks, text.attachments());
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
