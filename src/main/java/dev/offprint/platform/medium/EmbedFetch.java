package dev.offprint.platform.medium;

import dev.offprint.http.FetchRequest;
import dev.offprint.http.FetchResult;
import dev.offprint.http.Fetcher;
import dev.offprint.model.Original;
import dev.offprint.platform.UnavailablePostException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks for what a story shows and does not hold, so that what is kept of it holds that, too. What does not come is left out:
 * the story is shown with a link in its place. Safe to use from several threads.
 */
final class EmbedFetch {
    private final Fetcher fetcher;
    /** Hosts that refused; asking them for the next one would only make it worse. */
    private final Set<String> refusing = ConcurrentHashMap.newKeySet();

    EmbedFetch(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** The story with all that could be had of what it shows. */
    Original added(Original story) throws UnavailablePostException {
        var answers = Answers.in(story);
        var asked = new HashSet<String>();
        while (true) {
            var wanted = EmbedsWanted.in(answers).stream()
                    .filter(one -> asked.add(one.asked()))
                    .toList();
            if (wanted.isEmpty()) {
                return answers.original();
            }
            for (var one : wanted) {
                var shown = shown(one);
                if (shown.isPresent()) {
                    answers = answers.with(one.asked(), shown.get());
                }
            }
        }
    }

    private Optional<Answers.Shown> shown(EmbedsWanted.Wanted wanted) {
        for (var way : wanted.ways()) {
            var host = String.valueOf(way.getHost());
            if (refusing.contains(host)) {
                continue;
            }
            var result = fetcher.fetch(FetchRequest.text(way));
            if (!wanted.withText() && !result.uri().equals(way)) {
                // Where it leads is known, whatever is there.
                return Optional.of(new Answers.Shown(result.uri().toString(), ""));
            }
            if (wanted.withText() && result instanceof FetchResult.Found found) {
                return Optional.of(new Answers.Shown(found.uri().toString(), found.text()));
            }
            if (result instanceof FetchResult.Refused) {
                refusing.add(host);
            }
        }
        return Optional.empty();
    }
}
