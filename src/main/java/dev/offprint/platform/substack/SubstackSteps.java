package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import java.util.List;

/** The steps for Substack's markup, in the order in which they are asked. */
final class SubstackSteps {
    private SubstackSteps() {}

    /** All of them: what goes, what Substack calls by a name of its own, plain things in its dress, and the rest. */
    static List<CleanStep> all() {
        return List.of(
                new FurnitureStep(),
                new CaptionedButtonStep(),
                new ButtonStep(),
                new GalleryStep(),
                new FootnoteReferenceStep(),
                new FootnoteStep(),
                new MentionStep(),
                new CashtagStep(),
                new HighlightedCodeStep(),
                new VerseStep(),
                new MathStep(),
                new PullQuoteStep(),
                new CalloutStep(),
                new PictureStep(),
                new InlinePictureStep(),
                new FallbackStep(),
                new OwnLinkStep());
    }
}
