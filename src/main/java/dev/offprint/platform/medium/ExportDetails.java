package dev.offprint.platform.medium;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.http.FetchRequest;
import dev.offprint.http.Fetcher;
import dev.offprint.model.Original;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.platform.SourceException;
import dev.offprint.platform.UnavailablePostException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an official export does not say of a story and the platform does: tags, the publication, the latest date, claps. One
 * list has it for many stories; for one that the list lacks its page is asked for. Once Medium refuses it is not asked again:
 * the stories are whole without it. Safe to use from several threads.
 */
final class ExportDetails {
    private final URI home;
    private final Fetcher fetcher;
    private final StoryPages pages;
    private final EmbedFetch embeds;
    private final MediumPostReader reader = new MediumPostReader();
    private final Map<String, JsonNode> listed = new ConcurrentHashMap<>();
    private boolean isListed;
    private volatile boolean isRefused;
    private volatile @Nullable Problem problem;

    /** {@code named} is whose stories they are. */
    ExportDetails(MediumAddress named, Fetcher fetcher) {
        this.home = named.home();
        this.fetcher = fetcher;
        this.pages = new StoryPages(StoriesSource.subjects(named), fetcher);
        this.embeds = new EmbedFetch(fetcher);
    }

    /** The story with what else is known of it, and with what it shows from elsewhere. */
    Original added(PostRef ref, Original story) throws UnavailablePostException {
        var answers = Answers.in(story);
        if (!ref.isDraft()) {
            var known = known(ref);
            answers = known.isPresent() ? answers.with(known.get()) : answers;
        }
        return embeds.added(answers.original());
    }

    /** Why nothing could be added, when that is so. */
    List<Problem> problems() {
        return Stream.ofNullable(problem).toList();
    }

    private Optional<Original> known(PostRef ref) {
        list();
        var entry = listed.get(ref.id());
        if (entry != null) {
            var answer = Json.object();
            answer.putObject("data").set("post", entry);
            return Optional.of(new Original(StoryPages.INTERFACE, Original.Format.JSON, answer.toString()));
        }
        return isRefused ? Optional.empty() : page(ref);
    }

    private synchronized void list() {
        if (isListed) {
            return;
        }
        isListed = true;
        try {
            while (pages.hasNext()) {
                var entry = pages.next();
                listed.put(entry.path("id").asText(), entry);
            }
        } catch (SourceException e) {
            isRefused = e.reason() == SourceException.Reason.REFUSED;
            missed(e.getMessage());
        }
    }

    private Optional<Original> page(PostRef ref) {
        var address = MediumAddress.byId(ref.id());
        var reply = Reply.of(fetcher.fetch(FetchRequest.text(address)));
        if (reply instanceof Reply.Nothing nothing && nothing.refused()) {
            isRefused = true;
            missed(address + " " + nothing.reason());
        }
        if (reply instanceof Reply.Text text) {
            return Optional.of(new Original(text.address(), Original.Format.PAGE, text.text()))
                    .filter(page -> isOf(ref, page));
        }
        return Optional.empty();
    }

    private boolean isOf(PostRef ref, Original page) {
        try {
            return reader.read(page).ref().id().equals(ref.id());
        } catch (UnavailablePostException e) {
            // A page without a story adds nothing to it.
            return false;
        }
    }

    private void missed(String why) {
        problem = new Problem(
                Problem.Code.DETAILS_UNAVAILABLE,
                home.toString(),
                "tags, publications and later dates, which an export lacks, could not be added to every story: %s; the stories themselves are whole"
                        .formatted(why));
    }
}
