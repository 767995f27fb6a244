package dev.offprint.platform.medium;

import dev.offprint.model.Original;
import dev.offprint.model.Post;
import dev.offprint.model.Problem;
import dev.offprint.platform.Inventory;
import dev.offprint.platform.InventoryBuilder;
import dev.offprint.platform.UnavailablePostException;

/**
 * What a reader finds in a raw answer of Medium's, whichever form it has. A second reading of what the post's reader and the
 * clean steps read: it shares nothing with them but the packing of several answers into one.
 */
final class MediumInventory {
    private MediumInventory() {}

    /**
     * Takes down what the kept answer holds.
     *
     * @param post the post that was read from it: its address is where relative links start from, and of several answers the one
     *     with the whole body counts
     * @throws UnavailablePostException when there is no story in it
     */
    static Inventory of(Original kept, Post post) throws UnavailablePostException {
        var answers = Answers.in(kept);
        var story = ShownStory.in(whole(answers));
        if (story.isEmpty()) {
            throw new UnavailablePostException(
                    Problem.Code.POST_UNREADABLE, "no story was found in the answer of " + kept.address());
        }
        var found = new InventoryBuilder();
        var address = post.ref().url();
        var targets = new ShownTarget(address);
        var frames = new ShownFrame(address, answers.shown());
        var markup = story.get().markup();
        if (markup == null) {
            new ShownModel(story.get(), found, targets, frames).walk();
        } else {
            new ShownMarkup(story.get(), markup, found, targets, frames).walk();
        }
        return found.build();
    }

    /** The most trusted answer with the whole body; where none has it, the most trusted of all. */
    private static Original whole(Answers answers) {
        var first = answers.posts().get(0);
        return answers.posts().size() == 1
                ? first
                : answers.posts().stream()
                        .filter(MediumInventory::isWhole)
                        .findFirst()
                        .orElse(first);
    }

    private static boolean isWhole(Original answer) {
        try {
            return new MediumPostReader().read(Answers.of(answer)).complete();
        } catch (UnavailablePostException e) {
            // An answer about the story that does not hold it.
            return false;
        }
    }
}
