package dev.offprint.app;

import dev.offprint.archive.FrontMatterFields;
import dev.offprint.archive.PostPage;
import dev.offprint.archive.PostRenderer;
import dev.offprint.archive.Profile;
import dev.offprint.document.Document;
import dev.offprint.markdown.MarkdownWriter;
import dev.offprint.model.Original;
import dev.offprint.model.Post;
import dev.offprint.model.Problem;
import dev.offprint.platform.Platform;
import dev.offprint.platform.Platforms;
import dev.offprint.platform.UnavailablePostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns one saved page, interface answer or bare body into Markdown, without network or archive. */
public final class ConvertPage {
    private final Platforms platforms;
    private final Profile profile;
    private final boolean withFrontMatter;

    /** {@code profile} is the tool that the Markdown is for. */
    public ConvertPage(Platforms platforms, Profile profile, boolean withFrontMatter) {
        this.platforms = platforms;
        this.profile = profile;
        this.withFrontMatter = withFrontMatter;
    }

    /** Markdown, and what could not be carried. */
    public record Converted(String markdown, List<Problem> problems) {
        public Converted {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Converts one text.
     *
     * @param platform the platform that made it; null to find out
     * @throws UnavailablePostException when there is no post in it
     */
    public Converted convert(Original original, @Nullable Platform platform) throws UnavailablePostException {
        if (original.text().isBlank()) {
            throw new UnavailablePostException(
                    Problem.Code.POST_UNREADABLE, "it is empty; expected a saved page, an API answer or a body");
        }
        if (original.text().indexOf('\0') >= 0) {
            throw new UnavailablePostException(
                    Problem.Code.POST_UNREADABLE,
                    "this is no text; expected a saved page, an API answer or a body. An export's ZIP is for 'export'");
        }
        var maker = platform == null ? recognised(original) : platform;
        var post = maker.read(original);
        var cleaned = maker.cleaner()
                .clean(post.bodyHtml(), post.ref().key(), post.ref().url());
        var body = new MarkdownWriter(profile.dialect()).write(cleaned.document());
        var page = withFrontMatter ? PostPage.of(fields(original, post, cleaned.document()), body) : body;
        var problems = new ArrayList<>(cleaned.problems());
        if (!post.complete()) {
            problems.add(PostLines.preview(post.ref()));
        }
        return new Converted(page, problems);
    }

    private Map<String, Object> fields(Original original, Post post, Document document) {
        return original.format() == Original.Format.FRAGMENT
                ? FrontMatterFields.ofBody(post)
                : PostRenderer.fieldsAlone(profile, post, document);
    }

    private Platform recognised(Original original) throws UnavailablePostException {
        return platforms
                .recognising(original)
                .orElseThrow(() -> new UnavailablePostException(
                        Problem.Code.POST_UNREADABLE,
                        "this is no page or answer of a platform known here; say which one made it with --platform"));
    }
}
