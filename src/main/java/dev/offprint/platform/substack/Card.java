package dev.offprint.platform.substack;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a rendered embed shows, for payloads that are missing, broken or say less. Pages and e-mails show cards whose payload
 * is gone.
 */
record Card(Element element) {

    /** The text of the first element that has any; null for none. */
    @Nullable
    String text(String selector) {
        return element.select(selector).stream()
                .map(Element::text)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Where the first of certain links, players or pictures leads that leads anywhere; the card itself may be one. */
    Optional<String> address(String selector) {
        return addresses(selector).findFirst();
    }

    /** The first address of a player or a link that has this part. */
    Optional<String> addressWith(String part) {
        return addresses("iframe[src], a[href]")
                .filter(address -> address.contains(part))
                .findFirst();
    }

    /** The first group of the pattern in the address of the first player, link or picture that has it. */
    Optional<String> inAddress(Pattern pattern) {
        return addresses("iframe[src], a[href], img[src]")
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    /** The addresses in the order in which they stand; e-mails lead through a counter, which is undone. */
    private Stream<String> addresses(String selector) {
        return element.select(selector).stream()
                .map(found -> found.attr(found.nameIs("a") ? "href" : "src"))
                .flatMap(address -> OwnLinks.absolute(address).stream())
                .map(address -> OwnLinks.clean(address, null));
    }
}
