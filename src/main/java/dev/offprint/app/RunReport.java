package dev.offprint.app;

import dev.offprint.model.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run did, post by post.
 *
 * @param posts in the order in which they were listed
 * @param sourceProblems what is wrong with whole sources and listings
 * @param leftOut what was listed and not wanted
 * @param requests how many requests went out
 * @param bytes how many bytes of answers came in
 */
public record RunReport(
        List<PostLine> posts, List<Problem> sourceProblems, LeftOut leftOut, long requests, long bytes) {
    public RunReport {
        posts = List.copyOf(posts);
        sourceProblems = List.copyOf(sourceProblems);
    }

    /**
     * How many posts were left out because of what they are.
     *
     * @param drafts not published, and drafts were not asked for
     * @param responses to what others wrote, and such were not asked for
     * @param notPublic not for everybody, and such posts were to be skipped
     */
    public record LeftOut(int drafts, int responses, int notPublic) {}

    /** What became of a post. */
    public enum Status {
        /** It is in the archive since this run. */
        NEW,
        /** It was in the archive and something of it was brought up to date. */
        UPDATED,
        /** It was in the archive and is as it was. */
        KNOWN,
        /** It is not in the archive. */
        FAILED
    }

    /**
     * One post.
     *
     * @param key the post's key
     * @param url its address on the platform
     * @param file its file, relative to the archive's root; null when there is none
     * @param pictures how many pictures of it lie in the archive
     * @param files how many attachments and recordings of it do
     * @param problems all there are, also those that earlier runs have met already
     * @param known true when every failure among the problems was met by an earlier run
     */
    public record PostLine(
            String key,
            String url,
            Status status,
            @Nullable String file,
            int pictures,
            int files,
            List<Problem> problems,
            boolean known) {
        public PostLine {
            problems = List.copyOf(problems);
        }

        /** The same line with one more problem. */
        PostLine with(Problem problem) {
            var all = new ArrayList<>(problems);
            all.add(problem);
            return new PostLine(key, url, status, file, pictures, files, all, known);
        }

        /** True when something is missing that was not known to be missing. */
        public boolean isNewFailure() {
            return !known && problems.stream().anyMatch(Problem::isFailure);
        }
    }

    /** How many posts ended so. */
    public long count(Status status) {
        return posts.stream().filter(post -> post.status() == status).count();
    }

    /** How many pictures of the posts lie in the archive. */
    public int pictures() {
        return posts.stream().mapToInt(PostLine::pictures).sum();
    }

    /** How many attachments and recordings of the posts lie in the archive. */
    public int files() {
        return posts.stream().mapToInt(PostLine::files).sum();
    }

    /** True when something failed or is incomplete that was not so before. */
    public boolean hasNewFailure() {
        return sourceProblems.stream().anyMatch(Problem::isFailure)
                || posts.stream().anyMatch(PostLine::isNewFailure);
    }

    /** All problems: those of the sources first, then post by post. */
    public List<Problem> problems() {
        var all = new ArrayList<>(sourceProblems);
        posts.forEach(post -> all.addAll(post.problems()));
        return all;
    }
}
