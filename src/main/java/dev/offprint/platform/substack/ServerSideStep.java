package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import dev.offprint.document.Block;
import dev.offprint.model.Problem;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A poll or a recipe: an empty {@code div.poll-embed} or {@code div.recipe-embed} that holds an id and nothing else, seen
 * 2022-2026. What it asks or lists is in none of the platform's answers, so all that can be kept is the way to it, and
 * what a saved page may show of it.
 */
final class ServerSideStep implements CleanStep {

    @Override
    public List<Markup> markup() {
        return List.of(
                Markup.cssClass("poll-embed"),
                Markup.component("PollToDOM"),
                Markup.cssClass("recipe-embed"),
                Markup.component("RecipeToDOM"));
    }

    @Override
    public void apply(Element element, Reading reading) {
        boolean poll = element.hasClass("poll-embed")
                || element.attr(Component.ATTRIBUTE).startsWith("Poll");
        var what = poll ? "Poll" : "Recipe";
        var id = Payload.of(element, reading).id("id");
        var name = id == null ? what : what + " " + id;
        reading.problem(
                Problem.Code.UNSUPPORTED_MARKUP,
                "%s is not in the platform's answer; a link to the post was kept in its place".formatted(name));
        var shown = element.hasText() ? reading.blocksOf(element) : List.<Block>of();
        reading.block(new Block.Unsupported(name, reading.address().toString(), shown));
    }
}
