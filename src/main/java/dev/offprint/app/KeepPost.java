package dev.offprint.app;

import dev.offprint.app.RunReport.PostLine;
import dev.offprint.archive.FileTrouble;
import dev.offprint.archive.Originals;
import dev.offprint.archive.PostRenderer;
import dev.offprint.archive.Sha256;
import dev.offprint.model.Original;
import dev.offprint.model.Post;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.platform.Platform;
import dev.offprint.platform.PostSource;
import dev.offprint.platform.Reading;
import dev.offprint.platform.UnavailablePostException;
import dev.offprint.state.KeptFile;
import dev.offprint.state.ListingStamp;
import dev.offprint.state.PostState;
import dev.offprint.state.Standing;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Brings one post into the archive: its answer, its pictures and files, its Markdown and its line of state, in this order. */
final class KeepPost {
    private final Archive archive;
    private final PostParts parts;
    private final PostFile files;
    private final MovePost moves;
    private final ArchiveSettings settings;
    private final Set<String> standIns = ConcurrentHashMap.newKeySet();

    KeepPost(Archive archive, PostParts parts, PostFile files, MovePost moves, ArchiveSettings settings) {
        this.archive = archive;
        this.parts = parts;
        this.files = files;
        this.moves = moves;
        this.settings = settings;
    }

    /** A post's answer, the post that was read out of it, and its source when more of it may be fetched. */
    record Answer(Platform platform, @Nullable PostSource source, Original original, Post post) {}

    /**
     * On what occasion a post is kept.
     *
     * @param listed its entry in a listing; null when it was not listed
     * @param before its state until now; null for a new post
     * @param retry whether files that failed before, and may come yet, are fetched again
     */
    record Occasion(@Nullable PostRef listed, @Nullable PostState before, boolean retry) {}

    /** Reads a post from its source and keeps it. Whatever goes wrong is in the line. */
    PostLine keep(Listing listing, PostRef ref) {
        try {
            var answered = answered(listing.source().read(ref, null));
            var answer = read(listing.platform(), listing.source(), answered.original(), ref.key());
            archive.retries().came(ref.key(), answered.version());
            var same = settings.keepsDuplicates()
                    ? Optional.<PostState>empty()
                    : archive.doubles().of(answer.post()).flatMap(archive.state()::find);
            // What a file says of a post is not what the platform's listing will say of it.
            var listed = listing.isExport() ? null : ref;
            var line = same.isPresent()
                    ? leaveOut(answer.post(), same.get())
                    : withLikeness(keep(answer, new Occasion(listed, null, true)), ref);
            archive.retries().succeeded(ref.key());
            return line;
        } catch (UnavailablePostException e) {
            boolean known = archive.retries().failed(ref.key(), ref.url().toString(), e.code());
            return PostLines.failed(ref, e.code(), e.getMessage()).known(known);
        } catch (IOException e) {
            boolean known = archive.retries().failed(ref.key(), ref.url().toString(), Problem.Code.FILE_NOT_WRITTEN);
            return PostLines.failed(ref, Problem.Code.FILE_NOT_WRITTEN, FileTrouble.of(e))
                    .known(known);
        }
    }

    /** Lets a post of another platform stand for one that tells the same story. */
    private PostLine leaveOut(Post post, PostState same) throws IOException {
        var ref = post.ref();
        var addresses = PostKnowledge.addresses(post, post.otherAddresses(), null).stream()
                .filter(address -> !address.equals(same.ref().url()))
                .toList();
        var joined = same.facts(same.facts().with(ref.key(), addresses));
        archive.state().record(joined);
        standIns.add(same.key());
        archive.links().add(same.key(), joined.addresses(), same.file().path());
        archive.links().alias(ref.key(), same.key());
        return PostLines.leftOut(ref, same);
    }

    /** The keys of posts for which others were left out in this run: their files name the addresses of these, too. */
    Set<String> standIns() {
        return Set.copyOf(standIns);
    }

    private PostLine withLikeness(PostLine line, PostRef ref) {
        return archive.doubles()
                .alike(ref)
                .map(other -> line.with(new Problem(
                        Problem.Code.POSTS_ALIKE,
                        ref.key(),
                        "it has the title and about the day of %s, but neither names the other; both are kept"
                                .formatted(other.url()))))
                .orElse(line);
    }

    private static Reading.Answered answered(Reading reading) {
        if (reading instanceof Reading.Answered answered) {
            return answered;
        }
        throw new AssertionError("nothing was known, and " + reading + " came");
    }

    /** True when comments are wanted and those of the post were never asked for. */
    boolean lacksComments(PostState known) {
        return parts.lacksComments(known);
    }

    /** Renders a post of the archive again from its kept answer, and fetches again what failed before. */
    PostLine mend(Listing listing, PostState known) {
        return refresh(listing.platform(), known, listing.source());
    }

    /** Renders a post of the archive again from its kept answer; what failed before is left as it is. */
    PostLine refresh(Platform platform, PostState known) {
        return refresh(platform, known, null);
    }

    private PostLine refresh(Platform platform, PostState known, @Nullable PostSource source) {
        try {
            var answer = read(platform, source, KeptAnswer.of(known, archive), known.key());
            return keep(answer, new Occasion(null, known, source != null));
        } catch (UnavailablePostException e) {
            return PostLines.unrefreshed(known, e.code(), e.getMessage());
        } catch (IOException e) {
            return PostLines.unrefreshed(known, Problem.Code.FILE_NOT_WRITTEN, FileTrouble.of(e));
        }
    }

    /** Reads a post again that is kept as a preview; what is kept stays unless the source gives the whole post now. */
    PostLine complete(Listing listing, PostRef ref, PostState known) {
        try {
            var original = listing.source().read(ref);
            var answer = read(listing.platform(), listing.source(), original, known.key());
            if (answer.post().complete()) {
                archive.retries().succeeded(known.key());
                return keep(answer, new Occasion(ref, known, true));
            }
        } catch (UnavailablePostException e) {
            // The preview is better than nothing, and says itself that it is one.
            archive.retries().failed(known.key());
            return PostLines.unchanged(known);
        } catch (IOException e) {
            return PostLines.unrefreshed(known, Problem.Code.FILE_NOT_WRITTEN, FileTrouble.of(e));
        }
        archive.retries().failed(known.key());
        return mend(listing, known);
    }

    /** Reads the post out of an answer, which must be the one with this key. */
    static Answer read(Platform platform, @Nullable PostSource source, Original original, String key)
            throws UnavailablePostException {
        var post = platform.read(original);
        if (!post.ref().key().equals(key)) {
            throw new UnavailablePostException(
                    Problem.Code.POST_UNREADABLE,
                    "the answer from %s is of another post, %s"
                            .formatted(original.address(), post.ref().key()));
        }
        return new Answer(platform, source, original, post);
    }

    /** Keeps a post that was read. */
    PostLine keep(Answer answer, Occasion occasion) throws IOException {
        var post = answer.post();
        var ref = post.ref();
        var place = moves.place(ref, occasion.before(), settings.marksAsDraft(ref));
        var before = place.before();
        var cleaned = answer.platform().cleaner().clean(post.bodyHtml(), ref.key(), ref.url());
        var kept = parts.of(answer, cleaned.document(), place, occasion.retry());
        var standing = standing(ref, occasion);
        var others = PostKnowledge.otherAddresses(post, before);
        link(post, others, before, place.file());
        var rendered = archive.renderer()
                .render(new PostRenderer.Page(
                        post,
                        cleaned.document(),
                        place.name(),
                        place.file(),
                        kept.places(),
                        settings.marksAsDraft(ref),
                        addresses(post, others, before, standing)));
        var file = new KeptFile(place.file(), Sha256.of(rendered.text()));
        var state = new PostState(
                ref,
                post.publication(),
                place.name(),
                post.details().subtitle(),
                post.complete(),
                original(answer, file, kept, before),
                file,
                kept.cover(),
                kept.assets(),
                rendered.pending(),
                standing,
                PostKnowledge.facts(post, cleaned.document(), others, rendered.anchors(), before));
        var problems = new ArrayList<>(cleaned.problems());
        if (place.obstacle() != null) {
            problems.add(new Problem(Problem.Code.FILE_NOT_WRITTEN, ref.key(), place.obstacle()));
        }
        var status = files.put(state, before, rendered.text(), problems);
        return PostLines.kept(state, occasion.before(), status, problems);
    }

    private static List<URI> addresses(Post post, List<URI> others, @Nullable PostState before, Standing standing) {
        var addresses = new LinkedHashSet<>(PostKnowledge.addresses(post, others, before));
        addresses.addAll(standing.former());
        return List.copyOf(addresses);
    }

    private void link(Post post, List<URI> others, @Nullable PostState before, String file) {
        if (settings.publishes(post.ref())) {
            archive.links().add(post.ref().key(), PostKnowledge.addresses(post, others, before), file);
        }
    }

    /** How a post stands now that it was read as it was listed. */
    private static Standing standing(PostRef ref, Occasion occasion) {
        var before = occasion.before();
        var listed = occasion.listed();
        if (listed == null) {
            return before == null ? Standing.unmoved() : before.standing();
        }
        String stamp = ListingStamp.of(listed);
        var said = stamp.equals(ListingStamp.of(ref)) ? null : stamp;
        var former = new LinkedHashSet<URI>();
        if (before != null) {
            former.addAll(before.standing().former());
            former.add(before.ref().url());
            former.remove(ref.url());
        }
        return new Standing(said, List.copyOf(former), null);
    }

    /**
     * The answer that the archive keeps: the one before when a reader finds nothing new in this one, which may differ by the
     * number of its comments all the same.
     */
    private KeptFile original(Answer answer, KeptFile file, PostParts.Kept kept, @Nullable PostState before)
            throws IOException {
        var ref = answer.post().ref();
        if (before != null
                && before.file().equals(file)
                && before.ref().equals(ref)
                && before.complete() == answer.post().complete()
                && before.assets().equals(kept.assets())
                && archive.holds(before.original())) {
            return before.original();
        }
        var original = answer.original();
        String path = Originals.file(ref.platform(), ref.id(), original.format());
        archive.folder().write(path, original.text());
        return new KeptFile(path, Sha256.of(original.text()));
    }
}
