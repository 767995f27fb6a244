package dev.offprint.app;

import dev.offprint.app.RunReport.PostLine;
import dev.offprint.app.RunReport.Status;
import dev.offprint.archive.FileTrouble;
import dev.offprint.archive.Originals;
import dev.offprint.model.Original;
import dev.offprint.model.Post;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.model.Visibility;
import dev.offprint.platform.Reading;
import dev.offprint.platform.UnavailablePostException;
import dev.offprint.state.ListingStamp;
import dev.offprint.state.PostState;
import dev.offprint.state.Standing;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads posts of the archive again at their source, and takes what is new in them. What is whole stays whole. */
final class RenewPost {
    private static final double BEGINNING = 0.9;
    private static final Pattern CLOSING_TAGS = Pattern.compile("(?:</[a-z0-9]++>\\s*+)++$");

    private final Archive archive;
    private final KeepPost keeper;

    RenewPost(Archive archive, KeepPost keeper) {
        this.archive = archive;
        this.keeper = keeper;
    }

    /** Reads a post of which the listing says what it did not say before. */
    PostLine readAgain(Listing listing, PostRef ref, PostState known) {
        return renew(listing, ref, known, false);
    }

    /** Asks whether a post has changed of which the listing does not say so. */
    PostLine ask(Listing listing, PostRef ref, PostState known) {
        return renew(listing, ref, known, true);
    }

    private PostLine renew(Listing listing, PostRef ref, PostState known, boolean onlyIfChanged) {
        try {
            var version = onlyIfChanged ? archive.retries().version(known.key()) : null;
            if (!(listing.source().read(ref, version) instanceof Reading.Answered answered)) {
                archive.retries().answered(known.key());
                return PostLines.unchanged(known);
            }
            var answer = KeepPost.read(listing.platform(), listing.source(), answered.original(), known.key());
            archive.retries().came(known.key(), answered.version());
            var earlier = KeptAnswer.of(known, archive);
            String before = listing.platform().read(earlier).bodyHtml();
            if (known.complete() && isPreview(answer.post(), before)) {
                return withheld(ref, known);
            }
            archive.retries().succeeded(known.key());
            var shrunk = shrunk(answer, known, earlier, before.length());
            var line = keeper.keep(answer, new KeepPost.Occasion(ref, known, true));
            return shrunk.map(line::with).orElse(line);
        } catch (UnavailablePostException e) {
            boolean hasFailedBefore =
                    archive.retries().failed(known.key(), ref.url().toString(), e.code());
            return PostLines.unrefreshed(known, e.code(), e.getMessage()).known(hasFailedBefore);
        } catch (IOException e) {
            return PostLines.unrefreshed(known, Problem.Code.FILE_NOT_WRITTEN, FileTrouble.of(e));
        }
    }

    /** Also a post that does not say so is one when not everybody may read it, and its body is the beginning of what it was. */
    private static boolean isPreview(Post now, String before) {
        String body = now.bodyHtml();
        boolean mayBe = now.ref().visibility() != Visibility.EVERYONE && body.length() < before.length();
        int same = 0;
        while (mayBe && same < body.length() && body.charAt(same) == before.charAt(same)) {
            same++;
        }
        // Tags that are open where the beginning ends are closed there, and a platform may put a word of its own.
        int whole = CLOSING_TAGS.matcher(body).replaceFirst("").length();
        return !now.complete() || (mayBe && same >= Math.min(whole, body.length() * BEGINNING));
    }

    /** Remembers that a preview is all that the source gives now, so that it is not read again every night. */
    private PostLine withheld(PostRef ref, PostState known) throws IOException {
        String stamp = ListingStamp.of(ref);
        var said = stamp.equals(ListingStamp.of(known.ref())) ? null : stamp;
        archive.state()
                .record(known.standing(new Standing(said, known.standing().former(), null)));
        boolean isAskedEveryNight = ref.updatedAt() == null;
        if (isAskedEveryNight
                && archive.retries().withheld(known.key(), ref.url().toString())) {
            return PostLines.unchanged(known);
        }
        var problem = new Problem(
                Problem.Code.PREVIEW_LEFT_OUT,
                known.key(),
                "the platform gives only a preview of %s now; the whole post that was kept stays".formatted(ref.url()));
        return PostLines.kept(known, known, Status.KNOWN, List.of(problem));
    }

    /** Keeps the earlier answer of a post of which more than half is gone beside the one that comes now. */
    private Optional<Problem> shrunk(KeepPost.Answer answer, PostState known, Original earlier, int before)
            throws IOException {
        int now = answer.post().bodyHtml().length();
        if (now >= before - now) {
            return Optional.empty();
        }
        String place =
                Originals.earlierFile(known.original().path(), known.original().sha256());
        archive.folder().write(place, earlier.text());
        return Optional.of(new Problem(
                Problem.Code.POST_SHRANK,
                known.key(),
                "of %d characters %d are left in the body of %s; the earlier answer stays in %s"
                        .formatted(before, now, answer.post().ref().url(), place)));
    }
}
