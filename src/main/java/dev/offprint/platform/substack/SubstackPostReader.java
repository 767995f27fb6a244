package dev.offprint.platform.substack;

import dev.offprint.model.Original;
import dev.offprint.model.Post;
import dev.offprint.model.PostKind;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.model.Publication;
import dev.offprint.model.Visibility;
import dev.offprint.platform.Hosts;
import dev.offprint.platform.UnavailablePostException;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Reads a post out of one of Substack's answers, and tells whose answer it is. */
final class SubstackPostReader {

    /** Members that other platforms' posts do not have together. */
    private static final Set<String> MEMBERS = Set.of("publication_id", "audience", "post_date", "publishedBylines");

    // Seen 2020-2026 in bodies of the interface, exports and feeds.
    private static final List<String> BODY_SIGNS = List.of(
            "class=\"captioned-image-container",
            "class=\"image-link image2",
            "class=\"image-link is-viewable-img",
            "class=\"button-wrapper\"",
            "class=\"subscription-widget",
            "class=\"footnote-anchor\"",
            "class=\"youtube-wrap\"",
            "class=\"pullquote\"",
            "class=\"digest-post-embed\"",
            "class=\"image-gallery-embed\"",
            "class=\"mention-wrap\"",
            "class=\"preformatted-block\"",
            "class=\"tweet\"",
            "ToDOM\"",
            "substackcdn.com/image/fetch/",
            "substack-post-media.s3.amazonaws.com/");

    /** True for an answer that Substack made. */
    boolean recognises(Original original) {
        var text = original.text();
        return switch (original.format()) {
            case JSON ->
                Answer.json(new Answer.Text(original.address(), text)) instanceof Answer.Value value
                        && (NoteObject.in(value.json()).isPresent()
                                || MEMBERS.stream()
                                        .anyMatch(member -> value.json().has(member)
                                                || value.json().path("post").has(member)));
            case PAGE -> new SubstackPage(text, original.address()).isSubstack();
            case FRAGMENT -> BODY_SIGNS.stream().anyMatch(text::contains);
        };
    }

    /**
     * The post in an answer.
     *
     * @throws UnavailablePostException when there is none
     */
    Post read(Original original) throws UnavailablePostException {
        return switch (original.format()) {
            case JSON -> readJson(original);
            case PAGE ->
                new SubstackPage(original.text(), original.address())
                        .post()
                        .orElseThrow(() -> unreadable(original, "gave a page without a post"));
            case FRAGMENT -> readFragment(original);
        };
    }

    private static Post readJson(Original original) throws UnavailablePostException {
        var answer = Answer.json(new Answer.Text(original.address(), original.text()));
        if (answer instanceof Answer.Nothing nothing) {
            throw unreadable(original, nothing.reason());
        }
        if (answer instanceof Answer.Value value) {
            var note = NoteObject.in(value.json());
            if (note.isPresent()) {
                return note.get().post();
            }
            return PostObject.in(value.json(), original.address())
                    .orElseThrow(() -> unreadable(original, "gave JSON without a post"))
                    .post();
        }
        throw new AssertionError(answer);
    }

    /** All that a bare body says of itself is what it is called, where its address is known. */
    private static Post readFragment(Original original) {
        var address = original.address();
        var slug = SubstackAddress.post(address)
                .map(SubstackAddress.PostAddress::slug)
                .orElseGet(() -> lastPart(address));
        var home = Hosts.isWeb(address) ? Hosts.home(address) : SubstackPlatform.HOME;
        var ref = new PostRef(
                SubstackPlatform.NAME, slug, slug, address, "", PostKind.NEWSLETTER, Visibility.EVERYONE, null, null);
        var publication = new Publication(SubstackPlatform.NAME, null, home.getHost(), home);
        return new Post(ref, publication, Post.Details.none(), original.text(), true);
    }

    private static String lastPart(URI address) {
        var path = address.getPath() == null ? "" : address.getPath();
        var name = path.substring(path.lastIndexOf('/') + 1);
        var bare = name.endsWith(".html") ? name.substring(0, name.length() - ".html".length()) : name;
        return bare.isBlank() ? "untitled" : bare;
    }

    private static UnavailablePostException unreadable(Original original, String found) {
        var address = original.address().toString();
        return new UnavailablePostException(
                Problem.Code.POST_UNREADABLE,
                "looked for a Substack post in %s, which %s; give a post's page, its JSON or its body"
                        .formatted(address.isEmpty() ? "the file" : address, found));
    }
}
