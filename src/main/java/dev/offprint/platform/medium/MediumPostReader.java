package dev.offprint.platform.medium;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import org.jsoup.Jsoup;

/**
 * Reads a post out of any of Medium's answers, and tells whose answer it is: files of the official export, pages of every year,
 * JSON, feeds with one item, and bare bodies. What a text is shows itself; the format that it was kept under may say less.
 */
final class MediumPostReader {
    static final String PLATFORM = "medium";
    static final URI HOME = URI.create("https://medium.com");

    // Seen 2015-2026 in bodies of exports, pages and feeds.
    private static final List<String> BODY_SIGNS = List.of(
            "class=\"graf ",
            "class=\"graf--",
            "pw-post-body-paragraph",
            "markup--anchor",
            "cdn-images-1.medium.com/",
            "miro.medium.com/",
            "//medium.com/media/",
            "medium.com/_/stat?");

    /** Words of which every page has one, so that pages of others need not be parsed. */
    private static final List<String> PAGE_SIGNS =
            List.of("edium", "graf--", "h-entry", "__APOLLO_STATE__", "pw-post-body", "data-selectable-paragraph");

    /** True for an answer that Medium made. */
    boolean recognises(Original original) {
        var text = original.text();
        if (Answers.isSeveral(original)) {
            return true;
        }
        if (StoryAnswer.isJson(text)) {
            return holdsStory(original);
        }
        if (FeedItem.isFeed(text)) {
            return FeedItem.all(text, original.address()).stream().anyMatch(FeedItem::isMedium);
        }
        if (original.format() != Original.Format.PAGE) {
            return BODY_SIGNS.stream().anyMatch(text::contains);
        }
        return PAGE_SIGNS.stream().anyMatch(text::contains) && isPage(original);
    }

    private static boolean isPage(Original original) {
        var page = Jsoup.parse(original.text());
        return ExportFile.isOne(page) || new StoryPage(original.text(), page, original.address()).isMedium();
    }

    private static boolean holdsStory(Original original) {
        try {
            return StoryAnswer.in(original.text(), original.address()).isPresent();
        } catch (JsonProcessingException e) {
            return original.text().contains("\"bodyModel\"");
        }
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
        var post = alone(answers.posts().get(0));
        for (var other : answers.posts().subList(1, answers.posts().size())) {
            post = Completion.of(post, describing(other));
        }
        return post.withBody(Completion.withShown(post.bodyHtml(), answers.shown()), post.complete());
    }

    private static Post alone(Original original) throws UnavailablePostException {
        var text = original.text();
        if (StoryAnswer.isJson(text)) {
            return json(original);
        }
        if (FeedItem.isFeed(text)) {
            return feed(original);
        }
        if (original.format() == Original.Format.FRAGMENT) {
            return fragment(original);
        }
        var page = Jsoup.parse(text);
        if (ExportFile.isOne(page)) {
            return new ExportFile(page, original.address()).post();
        }
        var story = new StoryPage(text, page, original.address());
        if (!story.isMedium()) {
            throw unreadable(original, "is no page of Medium's");
        }
        var post = story.post();
        if (post.isEmpty()) {
            throw unreadable(
                    original,
                    story.hasDamagedState()
                            ? "is a page whose data break off and that shows no article; save or fetch it again"
                            : "is a page without a story");
        }
        return post.get();
    }

    /** A post as an answer describes it that need not have its body: the list of a profile has none. */
    private static Post describing(Original other) throws UnavailablePostException {
        return StoryAnswer.isJson(other.text()) ? story(other).post() : alone(other);
    }

    private static Post json(Original original) throws UnavailablePostException {
        var story = story(original);
        if (!story.hasBody()) {
            throw unreadable(original, "is JSON of a story without its body");
        }
        return story.post();
    }

    private static StoryObject story(Original original) throws UnavailablePostException {
        try {
            return StoryAnswer.in(original.text(), original.address())
                    .orElseThrow(() -> unreadable(original, "is JSON without a story"));
        } catch (JsonProcessingException e) {
            throw unreadable(original, "is JSON that breaks off or is none");
        }
    }

    private static Post feed(Original original) throws UnavailablePostException {
        var items = FeedItem.all(original.text(), original.address());
        var wanted = PostId.in(original.address());
        if (items.stream().noneMatch(FeedItem::isMedium)) {
            throw unreadable(original, "is no feed of Medium's");
        }
        var meant = items.stream()
                .filter(item -> wanted.isEmpty() ? items.size() == 1 : item.id().equals(wanted))
                .findFirst();
        if (meant.isPresent()) {
            return meant.get().post();
        }
        throw unreadable(
                original,
                wanted.isEmpty()
                        ? "is a feed of %d stories; say with --url which one is meant".formatted(items.size())
                        : "is a feed without the story " + wanted.get());
    }

    /** All that a bare body says of itself is what it is called, where its address is known. */
    private static Post fragment(Original original) {
        var address = original.address();
        var name = PostId.slug(address).orElseGet(() -> lastPart(address));
        var id = PostId.in(address).orElse(name);
        var home = Hosts.isWeb(address) ? Hosts.home(address) : HOME;
        var ref = new PostRef(PLATFORM, id, name, address, "", PostKind.STORY, Visibility.EVERYONE, null, null);
        var publication = new Publication(PLATFORM, null, String.valueOf(home.getHost()), home);
        return new Post(
                ref,
                publication,
                Post.Details.none(),
                FeedItem.body(original.text()).html(),
                true);
    }

    private static String lastPart(URI address) {
        var path = address.getPath() == null ? "" : address.getPath();
        var name = path.substring(path.lastIndexOf('/') + 1);
        var bare = name.endsWith(".html") ? name.substring(0, name.length() - ".html".length()) : name;
        return bare.isBlank() ? "untitled" : bare;
    }

    private static UnavailablePostException unreadable(Original original, String found) {
        var where = original.address().toString().isEmpty() ? "what was given" : original.address();
        return new UnavailablePostException(
                Problem.Code.POST_UNREADABLE,
                "looked for a Medium story in %s, which %s; give a story's page, its JSON, a file of the official export or one item of a feed"
                        .formatted(where, found));
    }
}
