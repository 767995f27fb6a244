package dev.offprint.archive;

import dev.offprint.document.Block;
import dev.offprint.document.Comment;
import dev.offprint.document.Document;
import dev.offprint.document.Inline;
import dev.offprint.document.Mark;
import dev.offprint.model.PostRef;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The page of what readers said about a post: a list in which replies stand below what they answer. */
public final class CommentsPage {
    /** Lists nested deeper than this are hardly read; what is deeper says whom it answers instead. */
    static final int DEEPEST = 12;

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private CommentsPage() {}

    /**
     * The page.
     *
     * @param postFile what a link on the page must say to lead to the post
     */
    public static Document of(PostRef post, String postFile, List<Comment> comments) {
        var title = new Inline.Text(line(post.title().isBlank() ? post.slug() : post.title()));
        var heading = List.<Inline>of(
                new Inline.Text("Comments on "), new Inline.Link(postFile, null, List.<Inline>of(title)));
        return new Document(List.of(new Block.Heading(1, heading), list(comments, 1)));
    }

    private static Block list(List<Comment> comments, int depth) {
        var items = new ArrayList<List<Block>>();
        comments.forEach(comment -> add(comment, null, depth, items));
        return new Block.ItemList(null, false, items);
    }

    private static void add(Comment comment, @Nullable Comment answered, int depth, List<List<Block>> items) {
        var item = new ArrayList<Block>();
        item.add(new Block.Paragraph(head(comment, answered)));
        item.addAll(comment.body());
        items.add(item);
        if (comment.replies().isEmpty()) {
            return;
        }
        if (depth < DEEPEST) {
            item.add(list(comment.replies(), depth + 1));
        } else {
            comment.replies().forEach(reply -> add(reply, comment, depth, items));
        }
    }

    private static List<Inline> head(Comment comment, @Nullable Comment answered) {
        var head = new ArrayList<Inline>();
        if (comment.deleted()) {
            head.add(new Inline.Marked(Mark.EMPHASIS, List.of(new Inline.Text("Deleted"))));
        } else {
            head.add(new Inline.Marked(Mark.STRONG, List.of(name(comment))));
        }
        if (comment.date() != null) {
            head.add(new Inline.Text(", " + DATE.format(comment.date())));
        }
        if (answered != null && answered.author() != null) {
            head.add(new Inline.Text(", to " + line(answered.author().name())));
        }
        return head;
    }

    private static Inline name(Comment comment) {
        var author = comment.author();
        if (author == null) {
            return new Inline.Text("Somebody");
        }
        var name = new Inline.Text(line(author.name()));
        return author.url() == null ? name : new Inline.Link(author.url(), null, List.of(name));
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
