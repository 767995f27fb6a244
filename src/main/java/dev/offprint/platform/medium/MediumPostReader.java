package dev.offprint.platform.medium;

import dev.offprint.model.Original;
import dev.offprint.model.Post;
import dev.offprint.model.Problem;
import dev.offprint.platform.UnavailablePostException;
import java.net.URI;
import org.jsoup.Jsoup;

/** Reads a post out of one of Medium's answers, and tells whose answer it is. */
final class MediumPostReader {
    static final String PLATFORM = "medium";
    static final URI HOME = URI.create("https://medium.com");

    /** True for an answer that Medium made. */
    boolean recognises(Original original) {
        return Answers.isSeveral(original)
                || (original.format() == Original.Format.PAGE && ExportFile.isOne(Jsoup.parse(original.text())));
    }

    /**
     * The post in an answer.
     *
     * @throws UnavailablePostException when there is none
     */
    Post read(Original original) throws UnavailablePostException {
        return read(Answers.in(original));
    }

    /** The post in several answers; see {@link Answers}. */
    Post read(Answers answers) throws UnavailablePostException {
        return alone(answers.posts().get(0));
    }

    private static Post alone(Original original) throws UnavailablePostException {
        var page = Jsoup.parse(original.text());
        if (ExportFile.isOne(page)) {
            return new ExportFile(page, original.address()).post();
        }
        throw new UnavailablePostException(
                Problem.Code.POST_UNREADABLE,
                "looked for a Medium post in %s, which holds none; give a story's page, its JSON or a file of an export"
                        .formatted(original.address()));
    }
}
