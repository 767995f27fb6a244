package dev.offprint.platform.medium;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A link, without what Medium adds to its address; see {@link Links}. What it says on hovering is Medium's, too. Links on pages
 * to the same publication are relative.
 */
final class LinkStep implements CleanStep {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern SCRIPT = Pattern.compile("\\s*(javascript|vbscript|data):.*", Pattern.DOTALL);

    @Override
    public List<Markup> markup() {
        return List.of(Markup.tag("a"));
    }

    @Override
    public boolean matches(Element element) {
        var href = element.attr("href");
        return !href.isBlank() && !SCRIPT.matcher(href.toLowerCase(Locale.ROOT)).matches();
    }

    @Override
    public void apply(Element element, Reading reading) {
        reading.linked(element, target(element, reading.address()), null);
    }

    /** Where a link of a post leads. */
    static String target(Element link, URI post) {
        var address = Links.clean(link.attr("href"));
        if (address.startsWith("www.")) {
            // An address that its author typed without the beginning; a browser would look for it below the post.
            return "http://" + address;
        }
        boolean isWhole = address.startsWith("#") || SCHEME.matcher(address).matches();
        if (isWhole || post.getHost() == null) {
            return address;
        }
        try {
            return post.resolve(address).toString();
        } catch (IllegalArgumentException e) {
            // What a browser accepts need not be a URI.
            return address.startsWith("/") ? post.getScheme() + "://" + post.getRawAuthority() + address : address;
        }
    }
}
