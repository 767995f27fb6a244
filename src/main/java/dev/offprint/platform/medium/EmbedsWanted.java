package dev.offprint.platform.medium;

import dev.offprint.platform.UnavailablePostException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * What a post's body shows from elsewhere and does not hold: the code of gists, and where {@code /media/ID/href} leads. Whoever
 * may use the network asks for it and puts the answers into {@link Answers}, and looks again: a media address may turn out to
 * lead to a gist.
 */
final class EmbedsWanted {
    private EmbedsWanted() {}

    /**
     * Something to ask for.
     *
     * @param asked the address that the answer is kept under, see {@link Answers#with(String, Answers.Shown)}
     * @param ways addresses that may answer, the best first; the first answer counts
     * @param withText false where only the address counts that the answer came from in the end
     */
    record Wanted(String asked, List<URI> ways, boolean withText) {
        Wanted {
            ways = List.copyOf(ways);
        }
    }

    /** What is wanted and not among the answers yet, in the order of the body, nothing twice. */
    static List<Wanted> in(Answers answers) throws UnavailablePostException {
        var post = new MediumPostReader().read(answers);
        var body = Jsoup.parseBodyFragment(post.bodyHtml()).body();
        var wanted = new ArrayList<Wanted>();
        for (var figure : EmbedSource.all(body)) {
            of(EmbedSource.in(figure)).filter(one -> answers.shown(one.asked()).isEmpty()).stream()
                    .filter(one ->
                            wanted.stream().noneMatch(other -> other.asked().equals(one.asked())))
                    .forEach(wanted::add);
        }
        return wanted;
    }

    private static Optional<Wanted> of(String source) {
        return Stream.of(gist(source), media(source)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Wanted> gist(String source) {
        return GistAddress.of(source).map(gist -> new Wanted(gist.page(), List.of(gist.api(), gist.embedded()), true));
    }

    private static Optional<Wanted> media(String source) {
        return MediaAddress.of(source).map(media -> new Wanted(media.href().toString(), List.of(media.href()), false));
    }
}
