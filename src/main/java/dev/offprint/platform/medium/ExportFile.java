package dev.offprint.platform.medium;

import dev.offprint.model.Author;
import dev.offprint.model.Post;
import dev.offprint.model.PostKind;
import dev.offprint.model.PostRef;
import dev.offprint.model.Publication;
import dev.offprint.model.Visibility;
import dev.offprint.platform.Hosts;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A post as the official export has it, a file in {@code posts/}. Seen unchanged from 2018 to 2026:
 * {@code article.h-entry > header > h1.p-name}, {@code section.p-summary}, {@code section.e-content} and a {@code footer} with
 * {@code a.p-author}, {@code time.dt-published} and {@code a.p-canonical}; a draft's footer has only a link to it.
 */
final class ExportFile {
    private final Document page;
    private final URI address;

    /** Reads a whole file. {@code address} is where it came from, for what the file does not say itself. */
    ExportFile(Document page, URI address) {
        this.page = page;
        this.address = address;
        // Indented, the body would have spaces that are not its author's.
        page.outputSettings().prettyPrint(false);
    }

    /** True for a page that is such a file. */
    static boolean isOne(Document page) {
        return page.selectFirst("article.h-entry section[data-field=body]") != null;
    }

    /** The post of the file. */
    Post post() {
        var ref = ref();
        return new Post(ref, publication(), details(ref), body().html(), true);
    }

    private Element body() {
        return Objects.requireNonNull(page.selectFirst("section[data-field=body]"));
    }

    private PostRef ref() {
        var url = url();
        var published = Times.instant(attribute("time.dt-published", "datetime"));
        var title = title();
        return new PostRef(
                MediumPostReader.PLATFORM,
                id().orElse(""),
                PostId.slug(url).orElse(title),
                url,
                title,
                kind(published != null),
                Visibility.EVERYONE,
                published,
                null);
    }

    /** What stands in the body is what readers see; the header is cut short where the title is long, and hidden. */
    private String title() {
        var shown = body().selectFirst(".graf--title");
        return PlainText.line(shown == null ? text("h1.p-name") : shown.text());
    }

    /**
     * A response is kept among the stories and bears no sign. It has no title of its own: what the header shows as such are
     * its first words.
     */
    private PostKind kind(boolean isPublished) {
        var first = body().selectFirst(".graf:not(.graf--empty), p");
        boolean untitled = body().selectFirst(".graf--title") == null
                && first != null
                && PlainText.isBeginning(text("h1.p-name"), first.text());
        return isPublished && untitled ? PostKind.RESPONSE : PostKind.STORY;
    }

    private Optional<String> id() {
        var byId = page.select("footer a[href*=/p/]").stream()
                .flatMap(link -> web(link.attr("href")).flatMap(PostId::in).stream())
                .findFirst();
        return byId.or(() -> canonical().flatMap(PostId::in)).or(() -> PostId.in(address));
    }

    /** Where the story was on Medium; what it names as canonical may be elsewhere, and is then another post's address. */
    private URI url() {
        return canonical()
                .filter(url -> id().isEmpty() || PostId.in(url).equals(id()))
                .or(() -> id().map(id -> URI.create("https://medium.com/p/" + id)))
                .orElse(address);
    }

    private Optional<URI> canonical() {
        return web(attribute("a.p-canonical", "href"));
    }

    private Publication publication() {
        var author = page.selectFirst("footer .p-author");
        var home = web(attribute("footer .p-author", "href")).orElse(MediumPostReader.HOME);
        var name = author == null ? "" : PlainText.line(author.text());
        return new Publication(
                MediumPostReader.PLATFORM, null, name.isEmpty() ? String.valueOf(home.getHost()) : name, home);
    }

    private Post.Details details(PostRef ref) {
        var subtitle = text(".graf--subtitle");
        var summary = text("section.p-summary");
        boolean says = !summary.isEmpty() && !summary.equals(subtitle) && !summary.equals(ref.title());
        var featured = body().selectFirst("img[data-is-featured=true][src]");
        return new Post.Details(
                subtitle.isEmpty() ? null : subtitle,
                says ? summary : null,
                authors(),
                page.select("a.p-tag").stream().map(Element::text).toList(),
                null,
                featured == null ? null : cover(featured),
                canonical().orElse(null),
                null);
    }

    private static String cover(Element featured) {
        var picture = FigurePictures.of(featured);
        return picture == null ? featured.attr("src") : picture.url();
    }

    private List<Author> authors() {
        return page.select("footer .p-author").stream()
                .filter(Element::hasText)
                .map(author ->
                        new Author(PlainText.line(author.text()), author.hasAttr("href") ? author.attr("href") : null))
                .toList();
    }

    private String text(String selector) {
        var element = page.selectFirst(selector);
        return element == null ? "" : PlainText.line(element.text());
    }

    private String attribute(String selector, String name) {
        var element = page.selectFirst(selector);
        return element == null ? "" : element.attr(name).strip();
    }

    private static Optional<URI> web(String written) {
        try {
            return Optional.of(URI.create(written)).filter(Hosts::isWeb);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
