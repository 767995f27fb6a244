package dev.offprint.markdown;

import dev.offprint.document.Inline;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * For Obsidian: wiki links to notes and files of the vault, embeds for pictures in it, callouts in lower case; and no tag,
 * comment, highlight, formula or block name where the author set none.
 */
final class ObsidianStyle extends Style {
    private static final Pattern ELSEWHERE = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:|[#/]).*", Pattern.DOTALL);
    private static final Pattern NO_NAME = Pattern.compile(".*[\\[\\]|\\\\`*_~<$=%#^].*", Pattern.DOTALL);
    private static final Pattern SIZE = Pattern.compile("\\d+(?:x\\d+)?");

    @Override
    String text(String escaped) {
        var text = new StringBuilder(escaped.length() + 8);
        for (int i = 0; i < escaped.length(); i++) {
            text.append(needsEscape(escaped, i) ? "\\" : "").append(escaped.charAt(i));
        }
        return text.toString();
    }

    private static boolean needsEscape(String text, int at) {
        char c = text.charAt(at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        if (before == '\\' && HugoStyle.isEscaped(text, at)) {
            return false;
        }
        return switch (c) {
            case '$' -> true;
            case '%', '=' -> before == c;
            case '#' -> before == ' ' && at + 1 < text.length() && " #".indexOf(text.charAt(at + 1)) < 0;
            case '^' -> before == ' ' && text.indexOf(' ', at) < 0;
            default -> false;
        };
    }

    /** A link whose text is plain. Another is a Markdown link, which Obsidian follows as well. */
    @Override
    @Nullable
    String ownLink(Inline.Link link) {
        boolean plain = link.content().size() == 1
                && link.content().get(0) instanceof Inline.Text text
                && !NO_NAME.matcher(text.text()).matches()
                && !text.text().isBlank();
        if (ELSEWHERE.matcher(link.url()).matches() || link.url().isEmpty() || !plain) {
            return null;
        }
        var note = link.url().replaceFirst("\\.md(?=#|$)", "");
        var shown = ((Inline.Text) link.content().get(0)).text().strip();
        return shown.equals(note) ? "[[" + note + "]]" : "[[" + note + "|" + shown + "]]";
    }

    @Override
    @Nullable
    String ownPicture(Inline.Image image) {
        if (ELSEWHERE.matcher(image.url()).matches() || image.url().isEmpty() || image.title() != null) {
            return null;
        }
        var alt = Escaping.oneLine(image.alt());
        // A number would be taken for the picture's width.
        boolean unsayable = NO_NAME.matcher(alt).matches() || SIZE.matcher(alt).matches();
        if (unsayable) {
            return null;
        }
        return alt.isEmpty() ? "![[" + image.url() + "]]" : "![[" + image.url() + "|" + alt + "]]";
    }

    /** Obsidian takes escapes off, and names of notes may hold what looks like one. */
    @Override
    String target(String url, @Nullable String title) {
        return super.target(ELSEWHERE.matcher(url).matches() ? url : url.replace("%", "%25"), title);
    }

    @Override
    String callout(String kind) {
        return "[!" + kind.toLowerCase(Locale.ROOT) + "]";
    }
}
