package dev.offprint.verify;

import dev.offprint.model.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * What holding an archive against its answers has shown.
 *
 * @param posts in the order of their keys
 * @param others what concerns no single post
 * @param ownersFiles how many Markdown files stand among the posts that are the owner's
 */
public record Verification(List<PostFindings> posts, List<Problem> others, int ownersFiles) {
    public Verification {
        posts = List.copyOf(posts);
        others = List.copyOf(others);
    }

    /**
     * What was found at one post.
     *
     * @param key the post's
     * @param file its Markdown file
     * @param complete false when the platform gave only a preview of it
     * @param remote how many of its pictures and files could not be had, and are still on the web only
     */
    public record PostFindings(String key, String file, boolean complete, int remote, List<Problem> problems) {
        public PostFindings {
            problems = List.copyOf(problems);
        }
    }

    /** True when nothing is missing, changed or added. */
    public boolean isGood() {
        return problems().noneMatch(Problem::isFailure);
    }

    /** How many posts the platform gave only a preview of, which is known since they were kept. */
    public long incomplete() {
        return posts.stream().filter(post -> !post.complete()).count();
    }

    /** How many pictures and files are on the web only, which is known since they could not be had. */
    public int remote() {
        return posts.stream().mapToInt(PostFindings::remote).sum();
    }

    /** Everything found, notes included. */
    public Stream<Problem> problems() {
        return Stream.concat(posts.stream().flatMap(post -> post.problems().stream()), others.stream());
    }
}
