package dev.offprint.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.offprint.model.PostRef;
import java.util.stream.Stream;

/** Listed posts as JSON lines, one object a post. Keys are never renamed; new ones may be added. */
public final class ListLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ListLines() {}

    /** The lines, without line ends, in the order of the list. */
    public static Stream<String> of(ListPosts.Listed listed) {
        return listed.posts().stream().map(ListLines::line);
    }

    private static String line(PostRef post) {
        var line = JSON.createObjectNode();
        line.put("post", post.key());
        line.put("date", post.publishedAt() == null ? null : post.publishedAt().toString());
        line.put("updated", post.updatedAt() == null ? null : post.updatedAt().toString());
        line.put("type", post.kind().label());
        line.put("audience", post.visibility().label());
        line.put("title", post.title());
        line.put("url", post.url().toString());
        return line.toString();
    }
}
