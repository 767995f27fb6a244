package dev.offprint.platform.medium;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import dev.offprint.document.Run;
import dev.offprint.document.Runs;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Headings. The editor has a large one, {@code h3} (rarely {@code h2}), and a small one, {@code h4}; the title is neither, so
 * that they are of the second and the third level. Authors make them bold again, which nobody sees.
 */
final class HeadingStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(
                Markup.tag("h1"),
                Markup.tag("h2"),
                Markup.tag("h3"),
                Markup.tag("h4"),
                Markup.tag("h5"),
                Markup.tag("h6"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        var content = reading.inlinesOf(element);
        if (content.isEmpty()) {
            return;
        }
        // h4.graf--kicker: a line in small letters above the title, often a link to the publication. Seen 2018-2022.
        if (element.hasClass("graf--kicker")) {
            reading.block(new Block.Paragraph(content));
        } else {
            reading.block(new Block.Heading(level(element), withoutStrong(content)));
        }
    }

    private static int level(Element element) {
        return Math.max(2, element.normalName().charAt(1) - '1');
    }

    private static List<Inline> withoutStrong(List<Inline> content) {
        return Runs.nest(Runs.tidy(Runs.of(content).stream()
                .map(run -> new Run(run.leaf(), without(run.marks()), run.link()))
                .toList()));
    }

    private static Set<Mark> without(Set<Mark> marks) {
        var others = EnumSet.noneOf(Mark.class);
        others.addAll(marks);
        others.remove(Mark.STRONG);
        return others;
    }
}
