package dev.offprint.platform.medium;

import dev.offprint.model.Author;
import dev.offprint.model.Post;
import dev.offprint.model.PostRef;
import dev.offprint.model.Publication;
import dev.offprint.model.SourceFacts;
import dev.offprint.model.Visibility;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One post out of several that are the same, each of which lacks something else: an export has no tags, a feed no languages of
 * code, a page perhaps only the beginning.
 */
final class Completion {
    private Completion() {}

    /**
     * The first post with what it lacks from the other.
     *
     * @param other the same post, as a less trusted answer has it; ignored when it is another one
     */
    static Post of(Post first, Post other) {
        if (!first.ref().id().equals(other.ref().id())) {
            return first;
        }
        boolean isBetter = other.complete() && !first.complete();
        var body = isBetter ? other.bodyHtml() : withLanguages(first.bodyHtml(), other.bodyHtml());
        return new Post(
                ref(first.ref(), other.ref()),
                publication(first.publication(), other.publication()),
                details(first.details(), other.details()),
                body,
                first.complete() || other.complete());
    }

    private static PostRef ref(PostRef first, PostRef other) {
        return new PostRef(
                first.platform(),
                first.id(),
                first.slug(),
                onPublication(first.url(), other.url()),
                first.title().isEmpty() ? other.title() : first.title(),
                other.kind(),
                first.visibility() == Visibility.EVERYONE ? other.visibility() : first.visibility(),
                first.publishedAt() == null ? other.publishedAt() : first.publishedAt(),
                first.updatedAt() == null ? other.updatedAt() : first.updatedAt());
    }

    /** The export names every story below its author's profile, also one that stands in a publication. */
    private static URI onPublication(URI first, URI other) {
        boolean isProfile = "medium.com".equals(first.getHost())
                && first.getPath() != null
                && first.getPath().startsWith("/@");
        return isProfile
                        && Links.web(other.toString()).isPresent()
                        && PostId.in(other).isPresent()
                ? other
                : first;
    }

    private static Publication publication(Publication first, Publication other) {
        boolean isKnown = first.id() != null || other.name().equals(other.home().getHost());
        return isKnown ? first : other;
    }

    private static Post.Details details(Post.Details first, Post.Details other) {
        return new Post.Details(
                either(first.subtitle(), other.subtitle()),
                either(first.description(), other.description()),
                authors(first.authors(), other.authors()),
                first.tags().isEmpty() ? other.tags() : first.tags(),
                either(first.section(), other.section()),
                either(first.cover(), other.cover()),
                // What the export calls so is always below the profile.
                either(other.canonicalUrl(), first.canonicalUrl()),
                either(first.wordCount(), other.wordCount()),
                new SourceFacts(
                        either(first.facts().claps(), other.facts().claps()),
                        either(first.facts().readingMinutes(), other.facts().readingMinutes()),
                        either(first.facts().importedFrom(), other.facts().importedFrom())));
    }

    private static List<Author> authors(List<Author> first, List<Author> other) {
        boolean hasAddress = first.stream().anyMatch(author -> author.url() != null);
        return first.isEmpty() || (!hasAddress && !other.isEmpty()) ? other : first;
    }

    private static <T> @Nullable T either(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }

    /** The first body, in which code of no chosen language has that which the same code has in the other. */
    private static String withLanguages(String first, String other) {
        if (!other.contains("data-code-block-lang") || !first.contains("<pre")) {
            return first;
        }
        var languages = new HashMap<String, Element>();
        Jsoup.parseBodyFragment(other)
                .select("pre[data-code-block-mode=" + CodeStep.CHOSEN + "][data-code-block-lang]")
                .forEach(pre -> languages.put(text(pre), pre));
        var document = Jsoup.parseBodyFragment(first);
        document.outputSettings().prettyPrint(false);
        document.select("pre:not([data-code-block-mode=" + CodeStep.CHOSEN + "])")
                .forEach(pre -> {
                    var same = languages.get(text(pre));
                    if (same != null) {
                        pre.addClass("graf--preV2")
                                .attr("data-code-block-mode", CodeStep.CHOSEN)
                                .attr("data-code-block-lang", same.attr("data-code-block-lang"));
                    }
                });
        return document.body().html();
    }

    private static String text(Element pre) {
        return PlainText.code(pre.wholeText()).strip();
    }

    /** A body with the code of its gists and the addresses that its frames lead to, as far as they were asked for. */
    static String withShown(String bodyHtml, Map<String, Answers.Shown> shown) {
        if (shown.isEmpty()) {
            return bodyHtml;
        }
        var document = Jsoup.parseBodyFragment(bodyHtml);
        document.outputSettings().prettyPrint(false);
        for (var embed : EmbedSource.all(document.body())) {
            MediaAddress.of(EmbedSource.in(embed))
                    .map(media -> shown.get(media.href().toString()))
                    .ifPresent(answer -> EmbedSource.ledTo(embed, answer.address()));
            GistAddress.of(EmbedSource.in(embed)).ifPresent(gist -> {
                var answer = shown.get(gist.page());
                if (answer != null) {
                    GistFiles.fill(inFigure(embed), gist, answer.text());
                }
            });
        }
        return document.body().html();
    }

    private static Element inFigure(Element embed) {
        if (embed.nameIs("figure")) {
            return embed;
        }
        embed.wrap("<figure class=\"graf--iframe\"></figure>");
        return Objects.requireNonNull(embed.parent());
    }
}
