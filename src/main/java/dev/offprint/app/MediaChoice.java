package dev.offprint.app;

import dev.offprint.model.AssetKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which files of posts are kept beside their pictures. The names in lower case are those of {@code --media}. */
public enum MediaChoice {
    /** None: all keep their addresses. */
    NONE,
    /** What authors attached for readers. */
    FILES,
    /** Audio and video too. */
    ALL;

    /** The choice of this name. */
    static Optional<MediaChoice> named(String label) {
        return Arrays.stream(values())
                .filter(choice -> choice.label().equals(label))
                .findFirst();
    }

    /** The name in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean takes(AssetKind kind) {
        return switch (kind) {
            case FILE -> this != NONE;
            case AUDIO, VIDEO -> this == ALL;
            // These are kept, or not, for reasons of their own.
            case PICTURE, ORIGINAL, COMMENTS -> false;
        };
    }
}
