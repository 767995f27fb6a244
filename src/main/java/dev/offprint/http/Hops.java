package dev.offprint.http;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/** The way from the address that was asked for through its redirects. Used by one thread. */
final class Hops {
    private static final int MOST = 10;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> KEEPING = Set.of(307, 308);

    private final Set<String> seen = new HashSet<>();
    private URI current;
    private boolean leftHost;
    private boolean isQuestionLost;

    Hops(URI start) {
        current = start;
        seen.add(withoutFragment(start));
    }

    URI current() {
        return current;
    }

    static boolean isRedirect(Answer.Response answer) {
        return REDIRECTS.contains(answer.status()) && answer.header("location") != null;
    }

    /** True once a redirect has led to another host, even if a later one led back. */
    boolean haveLeftHost() {
        return leftHost;
    }

    /** True as long as every redirect wants what was sent to be sent again: as in browsers, 307 and 308 only. */
    boolean keepQuestion() {
        return !isQuestionLost;
    }

    /** Goes where a redirect leads, or says why not. */
    Optional<String> follow(Answer.Response redirect) {
        String location = redirect.header("location");
        isQuestionLost |= !KEEPING.contains(redirect.status());
        HttpUrl here = Place.url(current);
        HttpUrl there = here == null || location == null ? null : here.resolve(location);
        if (here == null || there == null) {
            return Optional.of("it redirects to something that is no http or https address");
        }
        if (here.isHttps() && !there.isHttps()) {
            return Optional.of("it redirects from https to plain http (" + there.host() + "), which is not followed");
        }
        URI next = there.uri();
        if (seen.size() > MOST) {
            return Optional.of("it redirects more than " + MOST + " times");
        }
        if (!seen.add(withoutFragment(next))) {
            return Optional.of("it redirects in a circle; it may want a login or a cookie");
        }
        current = next;
        leftHost |= !there.host().equals(here.host()) || there.port() != here.port();
        return Optional.empty();
    }

    private static String withoutFragment(URI address) {
        String text = address.toString();
        int fragment = text.indexOf('#');
        return fragment < 0 ? text : text.substring(0, fragment);
    }
}
