package dev.offprint.platform.medium;

import dev.offprint.clean.CleanStep;
import java.util.List;

/** The steps for Medium's markup, in the order in which they are asked. */
final class MediumSteps {
    private MediumSteps() {}

    /** All of them. */
    static List<CleanStep> all() {
        return List.of(
                new TitleStep(),
                new DamageStep(),
                new FurnitureStep(),
                new DividerStep(),
                new GridStep(),
                new CardStep(),
                new EmbedStep(),
                new PictureStep(),
                new InlinePictureStep(),
                new QuoteStep(),
                new CodeStep(),
                new HeadingStep(),
                new CodeRunStep(),
                new LinkStep());
    }
}
