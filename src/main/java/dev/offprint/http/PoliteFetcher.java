package dev.offprint.http;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Fetches as a good guest does. Requests for text are spaced per host; a host that asks for a pause gets it, from requests
 * for files too. What may pass (408, 429, 5xx, a broken connection) is tried again with exponential back-off; one budget of
 * retries covers a fetch with all its redirects, which are followed here, each hop as guarded as the first, and one the whole
 * run. A host that keeps failing is left alone. A file whose connection breaks in the middle is continued from there where the
 * server can do that.
 */
public final class PoliteFetcher implements Fetcher {
    private static final System.Logger LOG = System.getLogger(PoliteFetcher.class.getName());
    private static final int NOT_MODIFIED = 304;

    /** What ends an exchange and says something of the host rather than of one address. */
    private static final Set<Answer.Kind> HOST_FAILURES =
            Set.of(Answer.Kind.UNKNOWN_HOST, Answer.Kind.UNTRUSTED, Answer.Kind.TOO_SLOW);

    private static final Set<Answer.Kind> PASSING = Set.of(Answer.Kind.PASSING, Answer.Kind.UNREACHABLE);

    private static final int RETRIES_OF_NO_CONNECTION = 2;
    private static final int RETRIES_OF_A_FAILING_STRANGER = 1;

    private final Transport transport;
    private final int retries;
    private final Sleeper sleeper;
    private final Pacer pacer;
    private final RetryDelay delays;
    private final Semaphore inFlight;
    private final HostHealth health = new HostHealth();
    private final RetryBudget budget = new RetryBudget();
    private final LongAdder requests = new LongAdder();
    private final LongAdder bytes = new LongAdder();

    public PoliteFetcher(Transport transport, HttpPolicy policy, Sleeper sleeper, RandomGenerator random, Clock clock) {
        this.transport = transport;
        this.retries = policy.retries();
        this.sleeper = sleeper;
        this.pacer = new Pacer(clock, policy.requestsPerSecond());
        this.delays = new RetryDelay(clock, random);
        this.inFlight = new Semaphore(policy.concurrency(), true);
    }

    /** What was asked of the network so far, and what is worth saying of it as a whole. */
    public Traffic traffic() {
        var problems = new ArrayList<>(health.problems());
        problems.addAll(budget.problems());
        return new Traffic(requests.sum(), bytes.sum(), problems);
    }

    @Override
    public FetchResult fetch(FetchRequest request) {
        try {
            return follow(request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while fetching " + Place.of(request.uri()));
        }
    }

    private FetchResult follow(FetchRequest request) throws InterruptedException {
        var hops = new Hops(request.uri());
        int tried = 0;
        Part begun = null;
        while (true) {
            var hop = request.at(hops, begun);
            var answer = exchange(hop);
            if (answer instanceof Answer.Response response && Hops.isRedirect(response)) {
                begun = null;
                answered(hop);
                var obstacle = hops.follow(response);
                if (obstacle.isPresent()) {
                    return new FetchResult.Failed(hop.uri(), Place.of(hop.uri()) + ": " + obstacle.get());
                }
            } else if (!mayPass(answer) && !isBeyondEnd(hop, answer)) {
                note(hop, answer);
                return ended(hop, answer, result(hop, answer));
            } else {
                Duration asked = asked(answer);
                if (tried >= allowed(hop, answer) || asked.compareTo(RetryDelay.LONGEST_ASKED) > 0 || !budget.take()) {
                    failed(hop, answer);
                    return ended(hop, answer, givenUp(hop.uri(), answer, tried + 1, asked));
                }
                pause(hop.uri(), asked, delays.backOff(tried));
                tried++;
                begun = left(hop, answer);
            }
        }
    }

    /**
     * How often a fetch is tried again. A host that has answered nothing in this run may well not be there, or be the wrong
     * one: whoever named it is not kept waiting as long as for one that was there a moment ago.
     */
    private int allowed(FetchRequest hop, Answer answer) {
        String host = Place.authority(hop.uri());
        if (!health.isUnproven(host)) {
            return retries;
        }
        if (health.isFailing(host)) {
            return Math.min(retries, RETRIES_OF_A_FAILING_STRANGER);
        }
        boolean isUnreachable = answer instanceof Answer.Broken broken && broken.kind() == Answer.Kind.UNREACHABLE;
        return isUnreachable ? Math.min(retries, RETRIES_OF_NO_CONNECTION) : retries;
    }

    private void answered(FetchRequest hop) {
        health.answered(Place.authority(hop.uri()));
        budget.answered();
    }

    private void failed(FetchRequest hop, Answer answer) {
        String host = Place.authority(hop.uri());
        if (answer instanceof Answer.Response) {
            health.erred(host, summary(answer));
        } else {
            health.silent(host, summary(answer));
        }
    }

    /** What an answer that ends the fetch tells of the host: a refusal of one address is as good a sign of life as any. */
    private void note(FetchRequest hop, Answer answer) {
        boolean isOfHost = answer instanceof Answer.Broken broken
                ? HOST_FAILURES.contains(broken.kind())
                : answer instanceof Answer.Response response && Challenge.isIn(response);
        if (isOfHost) {
            health.silent(Place.authority(hop.uri()), summary(answer));
        } else if (answer instanceof Answer.Response) {
            answered(hop);
        }
    }

    /** Leaves nothing of a file that did not come whole. */
    private static FetchResult ended(FetchRequest hop, Answer answer, FetchResult result) {
        boolean isPartLeft = hop.begun() != null || (answer instanceof Answer.Broken broken && broken.left() != null);
        if (hop.saveTo() != null && isPartLeft && !(result instanceof FetchResult.Saved)) {
            try {
                Files.deleteIfExists(hop.saveTo());
            } catch (IOException e) {
                return new FetchResult.Failed(hop.uri(), hop.saveTo() + " could not be deleted (" + e + ")");
            }
        }
        return result;
    }

    /** What the next try can continue: what the last one left, or what it was to continue when the server was too busy. */
    private static @Nullable Part left(FetchRequest hop, Answer answer) {
        if (answer instanceof Answer.Broken broken) {
            return broken.left();
        }
        return isBeyondEnd(hop, answer) ? null : hop.begun();
    }

    /** 416: the server has less by now than came before, so that it is to be asked for the whole. */
    private static boolean isBeyondEnd(FetchRequest hop, Answer answer) {
        return hop.begun() != null && answer instanceof Answer.Response response && response.status() == 416;
    }

    private Answer exchange(FetchRequest request) throws InterruptedException {
        var obstacle = health.obstacle(Place.authority(request.uri()));
        if (obstacle.isPresent()) {
            return new Answer.Broken(Answer.Kind.LEFT_ALONE, obstacle.get());
        }
        String host = host(request.uri());
        sleep(wait(request, host));
        inFlight.acquire();
        try {
            requests.increment();
            var answer = transport.exchange(request);
            if (answer instanceof Answer.Response response) {
                bytes.add(response.size());
            }
            LOG.log(
                    Level.DEBUG,
                    () -> "%s %s -> %s".formatted(request.method(), Place.of(request.uri()), summary(answer)));
            return answer;
        } finally {
            inFlight.release();
        }
    }

    private static boolean mayPass(Answer answer) {
        if (answer instanceof Answer.Response response) {
            int status = response.status();
            return (status == 408 || status == 429 || status >= 500) && !Challenge.isIn(response);
        }
        return answer instanceof Answer.Broken broken && PASSING.contains(broken.kind());
    }

    private Duration asked(Answer answer) {
        return answer instanceof Answer.Response response
                ? delays.asked(response.header("retry-after"))
                : Duration.ZERO;
    }

    private Duration wait(FetchRequest request, String host) {
        if (request.saveTo() != null) {
            return pacer.pause(host);
        }
        return request.isPrompt() ? pacer.overtake(host) : pacer.reserve(host);
    }

    /** A pause that the server asked for is everybody's; back-off concerns this fetch alone. */
    private void pause(URI uri, Duration asked, Duration backOff) throws InterruptedException {
        if (asked.compareTo(backOff) > 0) {
            pacer.hold(host(uri), asked);
        } else {
            sleep(backOff);
        }
    }

    private void sleep(Duration wait) throws InterruptedException {
        if (!wait.isZero()) {
            sleeper.sleep(wait);
        }
    }

    private static FetchResult givenUp(URI uri, Answer answer, int tries, Duration asked) {
        String reason = "%s: %s (tries: %d)".formatted(Place.of(uri), summary(answer), tries);
        if (!(answer instanceof Answer.Response response)) {
            return new FetchResult.Failed(uri, reason);
        }
        if (asked.compareTo(RetryDelay.LONGEST_ASKED) > 0) {
            return new FetchResult.Refused(
                    uri, response.status(), reason + "; the server asks to wait " + asked.toMinutes() + " minutes");
        }
        return response.status() == 429
                ? new FetchResult.Refused(uri, 429, reason + "; ask less often, or again later")
                : new FetchResult.Failed(uri, reason, response.status());
    }

    private static FetchResult result(FetchRequest request, Answer answer) {
        URI uri = request.uri();
        if (!(answer instanceof Answer.Response response)) {
            String reason = Place.of(uri) + ": " + summary(answer);
            boolean isUnsaved = answer instanceof Answer.Broken broken && broken.kind() == Answer.Kind.UNSAVED;
            return isUnsaved ? new FetchResult.Unsaved(uri, reason) : new FetchResult.Failed(uri, reason);
        }
        int status = response.status();
        if (Challenge.isIn(response)) {
            return new FetchResult.Refused(uri, status, Place.of(uri) + ": " + Challenge.ADVICE);
        }
        if (response.isContent()) {
            String type = response.header("content-type");
            return request.saveTo() == null
                    ? new FetchResult.Found(uri, type, AnswerText.of(response), Version.of(response))
                    : new FetchResult.Saved(uri, type, response.size());
        }
        if (status == NOT_MODIFIED && request.known() != null) {
            return new FetchResult.Unchanged(uri);
        }
        String reason = "%s: %s".formatted(Place.of(uri), summary(answer));
        return switch (status) {
            case 404, 410 -> new FetchResult.Missing(uri, status);
            case 401, 402, 403, 407, 451 -> new FetchResult.Refused(uri, status, reason);
            default -> new FetchResult.Failed(uri, reason, status);
        };
    }

    private static String summary(Answer answer) {
        if (answer instanceof Answer.Response response) {
            return "the server answered " + response.status();
        }
        if (answer instanceof Answer.Broken broken) {
            return broken.reason();
        }
        throw new AssertionError(answer);
    }

    private static String host(URI uri) {
        HttpUrl url = Place.url(uri);
        return url == null ? "" : url.host();
    }
}
