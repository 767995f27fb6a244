package dev.offprint.platform.medium;

import dev.offprint.platform.InventoryBuilder;
import java.util.stream.Stream;

/** The card of a link: a title, a description and the host's name, of which any may be missing. */
final class ShownCard {
    private ShownCard() {}

    static void take(String target, String title, String description, String host, InventoryBuilder found) {
        var name = Stream.of(title, description, host)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(target);
        found.part();
        if (target.isEmpty()) {
            found.text(name);
        } else {
            found.link(target, () -> found.text(name));
        }
        Stream.of(title, description, host)
                .dropWhile(text -> !text.equals(name))
                .skip(1)
                .forEach(text -> {
                    found.part();
                    found.text(text);
                });
        found.part();
    }
}
