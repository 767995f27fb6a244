package dev.offprint.archive;

import dev.offprint.document.Document;
import dev.offprint.markdown.MarkdownWriter;
import dev.offprint.model.Post;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Makes the text of a post's file. Pure: the same post, in the same surroundings, always gives the same text. */
public final class PostRenderer {
    private final Profile profile;
    private final Layout layout;
    private final LocalLinks links;
    private final boolean withFrontMatter;
    private final FieldRules rules;

    /** {@code links} are those of the archive with this layout; {@code rules} count where front matter is written. */
    public PostRenderer(Profile profile, Layout layout, LocalLinks links, boolean withFrontMatter, FieldRules rules) {
        this.profile = profile;
        this.layout = layout;
        this.links = links;
        this.withFrontMatter = withFrontMatter;
        this.rules = rules;
    }

    /**
     * A post, and where its file and what belongs to it lie.
     *
     * @param document its body, cleaned
     * @param name as {@link PostNames} gave it
     * @param file its file; it should be in the index itself
     * @param places the place of each picture, attachment and recording that was kept, by its remote address
     * @param asDraft whether it is marked as a draft
     * @param addresses all that leads or has led to it, its present address first
     */
    public record Page(
            Post post,
            Document document,
            String name,
            String file,
            Map<String, String> places,
            boolean asDraft,
            List<URI> addresses) {
        public Page {
            places = Map.copyOf(places);
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * The text of a post's file.
     *
     * @param pending addresses in it that look like posts of the archive which are not there yet
     * @param anchors the names of its headings, see {@link Anchors#of}
     */
    public record Rendered(String text, List<String> pending, Map<String, String> anchors) {
        public Rendered {
            pending = List.copyOf(pending);
        }
    }

    /** Renders one post. */
    public Rendered render(Page page) {
        var ref = page.post().ref();
        var own = new LocalLinks.Own(ref.key(), ref.url(), page.file());
        var localised = links.localise(page.document(), own, page.places());
        var body = new MarkdownWriter(profile.dialect()).write(localised.document());
        var text = withFrontMatter ? PostPage.of(rules.apply(fields(page)), body) : body;
        return new Rendered(text, localised.pending(), localised.anchors());
    }

    /** The front matter of a post that is in no archive: everything stays where it is on the web. */
    public static Map<String, Object> fieldsAlone(Profile profile, Post post, Document document) {
        var ref = post.ref();
        var name = Slug.of(ref.slug(), ref.id());
        var file = profile.layout().postFile(name, ref.publishedAt(), ref.isDraft());
        var page = new Page(post, document, name, file, Map.of(), ref.isDraft(), List.of(ref.url()));
        return ToolFields.of(
                profile, page, FrontMatterFields.of(post, name, post.details().cover()));
    }

    /** What was fetched is named as seen from the post's file, the rest by where it is on the web. */
    private Map<String, Object> fields(Page page) {
        var places = page.places();
        UnaryOperator<String> place =
                url -> places.containsKey(url) ? layout.fieldReference(page.file(), places.get(url)) : url;
        String cover = page.post().details().cover();
        var general = FrontMatterFields.of(
                page.post(),
                PostNames.bare(page.name()),
                cover == null ? null : place.apply(cover),
                page.asDraft(),
                place);
        return ToolFields.of(profile, page, general);
    }
}
