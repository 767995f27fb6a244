package dev.offprint.app;

import dev.offprint.model.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run did, post by post.
 *
 * @param posts in the order in which they were listed
 * @param untouched how many more posts the archive has, with which nothing had to be done
 * @param sourceProblems what is wrong with whole sources and listings
 * @param knownProblems what is wrong with them and was so before
 * @param leftOut what was listed and not wanted
 * @param requests how many requests went out
 * @param bytes how many bytes of answers came in
 */
public record RunReport(
        List<PostLine> posts,
        int untouched,
        List<Problem> sourceProblems,
        List<Problem> knownProblems,
        LeftOut leftOut,
        long requests,
        long bytes) {
    public RunReport {
        posts = List.copyOf(posts);
        sourceProblems = List.copyOf(sourceProblems);
        knownProblems = List.copyOf(knownProblems);
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
        /** It was in the archive and lies at another place now, as its slug or its date has changed; the text may have, too. */
        MOVED,
        /** Its owner has changed its file, so that a new version of it lies beside the archive, in {@code .offprint/conflicts}. */
        CONFLICT,
        /** Its source has it no more; it stays. */
        REMOVED,
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

        /** The same line of a post whose failures an earlier run has met, or has not. */
        public PostLine known(boolean metBefore) {
            return new PostLine(key, url, status, file, pictures, files, problems, metBefore);
        }

        /** The same line with one more problem, which is no failure. */
        public PostLine with(Problem problem) {
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
        long lines = posts.stream().filter(post -> post.status() == status).count();
        return status == Status.KNOWN ? lines + untouched : lines;
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

    /** True when something failed or is incomplete, be it known or not. */
    public boolean hasFailure() {
        return problems().stream().anyMatch(Problem::isFailure);
    }

    /** How many posts are in the archive. */
    public long kept() {
        return posts.size() - count(Status.FAILED) + untouched;
    }

    /** How many posts could not be had, or lack something other than the rest of a preview. */
    public long failed() {
        return posts.stream()
                .filter(post ->
                        post.problems().stream().anyMatch(problem -> problem.isFailure() && !saysPreview(problem)))
                .count();
    }

    /** How many posts of the archive are previews. */
    public long incomplete() {
        return posts.stream()
                .filter(post -> post.problems().stream().anyMatch(RunReport::saysPreview))
                .count();
    }

    private static boolean saysPreview(Problem problem) {
        return problem.code() == Problem.Code.POST_INCOMPLETE;
    }

    /** All problems: those of the sources first, then post by post. */
    public List<Problem> problems() {
        var all = new ArrayList<>(sourceProblems);
        all.addAll(knownProblems);
        posts.forEach(post -> all.addAll(post.problems()));
        return all;
    }
}
