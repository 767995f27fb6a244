package dev.offprint.app;

import dev.offprint.app.RunReport.PostLine;
import dev.offprint.app.RunReport.Status;
import dev.offprint.archive.Originals;
import dev.offprint.archive.PostRenderer;
import dev.offprint.archive.Sha256;
import dev.offprint.model.Original;
import dev.offprint.model.Post;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.platform.Platform;
import dev.offprint.platform.PostSource;
import dev.offprint.platform.UnavailablePostException;
import dev.offprint.state.AssetState;
import dev.offprint.state.KeptFile;
import dev.offprint.state.PostState;
import dev.offprint.state.Standing;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings one post into the archive: its answer, its pictures and files, its Markdown and its line of state, in this order. */
final class KeepPost {
    private final Archive archive;
    private final PostPictures pictures;
    private final PostMedia media;
    private final PostComments comments;
    private final ArchiveSettings settings;

    KeepPost(Archive archive, PostPictures pictures, PostMedia media, PostComments comments, ArchiveSettings settings) {
        this.archive = archive;
        this.pictures = pictures;
        this.media = media;
        this.comments = comments;
        this.settings = settings;
    }

    /** A post's answer, the post that was read out of it, and its source when more of it may be fetched. */
    private record Answer(Platform platform, @Nullable PostSource source, Original original, Post post) {}

    /** Reads a post from its source and keeps it. Whatever goes wrong is in the line. */
    PostLine keep(Listing listing, PostRef ref) {
        try {
            var original = listing.source().read(ref);
            var answer = read(listing.platform(), listing.source(), original, ref.key());
            var same = settings.keepsDuplicates()
                    ? Optional.<PostState>empty()
                    : archive.doubles().of(answer.post()).flatMap(archive.state()::find);
            return same.isPresent() ? leaveOut(answer.post(), same.get()) : withLikeness(keep(answer, null, true), ref);
        } catch (UnavailablePostException e) {
            return PostLines.failed(ref, e.code(), e.getMessage());
        } catch (IOException e) {
            return PostLines.failed(ref, Problem.Code.FILE_NOT_WRITTEN, String.valueOf(e.getMessage()));
        }
    }

    /** Lets a post of another platform stand for one that tells the same story. */
    private PostLine leaveOut(Post post, PostState same) throws IOException {
        var ref = post.ref();
        var addresses = PostKnowledge.addresses(post, post.otherAddresses(), null);
        var joined = same.facts(same.facts().with(ref.key(), addresses));
        archive.state().record(joined);
        archive.links().add(same.key(), joined.addresses(), same.file().path());
        archive.links().alias(ref.key(), same.key());
        return PostLines.leftOut(ref, same);
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

    /** True when comments are wanted and those of the post were never asked for. */
    boolean lacksComments(PostState known) {
        return comments.isMissing(known);
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
            var text = archive.folder()
                    .read(known.original().path())
                    .orElseThrow(() -> new UnavailablePostException(
                            Problem.Code.POST_UNREADABLE,
                            "its kept answer " + known.original().path() + " is gone"));
            var format = Originals.format(known.original().path());
            var original = new Original(known.ref().url(), format, text);
            return keep(read(platform, source, original, known.key()), known, source != null);
        } catch (UnavailablePostException e) {
            return PostLines.failed(known.ref(), e.code(), e.getMessage());
        } catch (IOException e) {
            return PostLines.failed(known.ref(), Problem.Code.FILE_NOT_WRITTEN, String.valueOf(e.getMessage()));
        }
    }

    /** Reads a post again that is kept as a preview; what is kept stays unless the source gives the whole post now. */
    PostLine complete(Listing listing, PostRef ref, PostState known) {
        try {
            var original = listing.source().read(ref);
            var answer = read(listing.platform(), listing.source(), original, known.key());
            if (answer.post().complete()) {
                return keep(answer, known, true);
            }
        } catch (UnavailablePostException e) {
            // The preview is better than nothing, and says itself that it is one.
            return PostLines.unchanged(known);
        } catch (IOException e) {
            return PostLines.failed(known.ref(), Problem.Code.FILE_NOT_WRITTEN, String.valueOf(e.getMessage()));
        }
        return mend(listing, known);
    }

    private static Answer read(Platform platform, @Nullable PostSource source, Original original, String key)
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

    private PostLine keep(Answer answer, @Nullable PostState before, boolean retry) throws IOException {
        var post = answer.post();
        var ref = post.ref();
        String name = archive.names().of(ref);
        String file = archive.layout().postFile(name, ref.publishedAt(), settings.marksAsDraft(ref));
        var cleaned = answer.platform().cleaner().clean(post.bodyHtml(), ref.key(), ref.url());
        var shown = settings.withFrontMatter() ? post.details().cover() : null;
        var outcome = pictures.of(name, cleaned.document(), shown, before, retry);
        var files = media.of(name, PostMedia.assets(cleaned.document(), post.recordings()), before, retry);
        var discussed =
                new PostComments.Discussed(answer.platform(), answer.source(), ref, file, settings.marksAsDraft(ref));
        var assets = Stream.of(outcome.shown(), files, comments.of(discussed, before, retry))
                .flatMap(List::stream)
                .toList();
        var places = places(assets, outcome.cover());
        var others = PostKnowledge.otherAddresses(post, before);
        link(post, others, before, file);
        var rendered = archive.renderer(settings)
                .render(new PostRenderer.Page(
                        post, cleaned.document(), name, file, places, settings.marksAsDraft(ref)));
        String text = rendered.text();

        var state = new PostState(
                ref,
                post.publication(),
                name,
                post.details().subtitle(),
                post.complete(),
                keepOriginal(answer),
                new KeptFile(file, Sha256.of(text)),
                outcome.cover(),
                assets,
                rendered.pending(),
                before == null ? Standing.unmoved() : before.standing(),
                PostKnowledge.facts(post, cleaned.document(), others, rendered.anchors(), before));
        var problems = new ArrayList<>(cleaned.problems());
        var status = put(state, before, text, problems);
        return PostLines.kept(state, before, status, problems);
    }

    private void link(Post post, List<URI> others, @Nullable PostState before, String file) {
        if (settings.publishes(post.ref())) {
            archive.links().add(post.ref().key(), PostKnowledge.addresses(post, others, before), file);
        }
    }

    private KeptFile keepOriginal(Answer answer) throws IOException {
        var original = answer.original();
        var ref = answer.post().ref();
        String path = Originals.file(ref.platform(), ref.id(), original.format());
        archive.folder().write(path, original.text());
        return new KeptFile(path, Sha256.of(original.text()));
    }

    /**
     * Puts the file in place. The state of a new post is on the disk before its file, so that a run which is killed in
     * between knows the file as its own; that of an older one after it, so that the file is not taken for the owner's.
     */
    private Status put(PostState state, @Nullable PostState before, String text, List<Problem> problems)
            throws IOException {
        var folder = archive.folder();
        String file = state.file().path();
        var found = folder.hash(file);
        boolean same = found.filter(state.file().sha256()::equals).isPresent();
        if (before == null) {
            if (found.isPresent() && !same) {
                throw new IOException(
                        "%s is there already and was not written by offprint; move it away and export again"
                                .formatted(file));
            }
            archive.state().record(state);
            folder.write(file, text);
            return Status.NEW;
        }
        boolean untouched = found.isEmpty() || same || archive.isUntouched(before);
        if (!untouched) {
            problems.add(new Problem(
                    Problem.Code.FILE_CHANGED_BY_OWNER,
                    state.key(),
                    "%s was changed by hand and is left as it is".formatted(file)));
            return Status.KNOWN;
        }
        boolean written = folder.write(file, text);
        archive.state().record(state);
        return written ? Status.UPDATED : Status.KNOWN;
    }

    private static Map<String, String> places(List<AssetState> assets, @Nullable AssetState cover) {
        var places = new HashMap<String, String>();
        Stream.concat(assets.stream(), Stream.ofNullable(cover)).forEach(asset -> {
            if (asset instanceof AssetState.Kept kept) {
                places.put(kept.url(), kept.file().path());
            }
        });
        return places;
    }
}
