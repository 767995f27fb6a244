package dev.offprint.http;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okio.ByteString;

/**
 * A reader's own sessions: the cookies that open what the reader has paid for, and the hosts that may see them. They are sent
 * over https only, to a host that the file says they belong to and that is among those the user means, and to no other.
 * Nothing here prints a cookie's value.
 */
public final class Sessions {
    private static final Sessions NONE = new Sessions(List.of(), Set.of());
    private static final String HTTP_ONLY = "#HttpOnly_";
    private static final int FIELDS = 7;

    private final List<Cookie> cookies;
    private final Set<String> hosts;

    private Sessions(List<Cookie> cookies, Set<String> hosts) {
        this.cookies = List.copyOf(cookies);
        this.hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** One cookie. {@code below} is true for one that belongs to the hosts below its domain, too. */
    private record Cookie(String domain, boolean below, String path, String name, String value) {
        boolean isFor(HttpUrl url) {
            boolean inDomain = url.host().equals(domain) || (below && url.host().endsWith("." + domain));
            boolean inPath = url.encodedPath().equals(path)
                    || url.encodedPath().startsWith(path.endsWith("/") ? path : path + "/");
            return inDomain && inPath;
        }

        @Override
        public String toString() {
            return name + " for " + domain;
        }
    }

    /** No session: everything is asked for as a stranger. */
    public static Sessions none() {
        return NONE;
    }

    /**
     * Reads a Netscape {@code cookies.txt}, as browsers' add-ons, curl and wget write it; a line that begins with {@code
     * #HttpOnly_} is a cookie and no comment.
     *
     * @param names which cookies are sessions; all others are left where they are
     * @param hosts who may see them
     * @throws UnreadableSessionsException when it is no such file, or has no session that is still valid
     */
    public static Sessions parse(String text, Set<String> names, Set<String> hosts, Instant now) {
        var cookies = new ArrayList<Cookie>();
        var expired = new TreeMap<String, Instant>();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            boolean isComment = line.startsWith("#") && !line.startsWith(HTTP_ONLY);
            if (isComment || line.isBlank()) {
                continue;
            }
            var fields = fields(line, number);
            if (!names.contains(fields.get(5))) {
                continue;
            }
            long expires = expires(fields.get(4), number);
            if (expires > 0 && expires < now.getEpochSecond()) {
                expired.put(fields.get(5) + " for " + fields.get(0), Instant.ofEpochSecond(expires));
            } else {
                cookies.add(cookie(fields, number));
            }
        }
        if (cookies.isEmpty()) {
            throw nothing(names, expired);
        }
        return new Sessions(cookies, hosts);
    }

    private static List<String> fields(String line, int number) {
        String bare = line.startsWith(HTTP_ONLY) ? line.substring(HTTP_ONLY.length()) : line;
        // Copying from a terminal makes spaces of tabs; no field of a cookie can hold one.
        var fields = List.of(bare.strip().split("\\s+"));
        if (fields.size() != FIELDS) {
            throw new UnreadableSessionsException(
                    "line %d of the cookies has %d fields; expected the %d of a Netscape cookies.txt: domain, subdomains, path, secure, expiry, name, value"
                            .formatted(number, fields.size(), FIELDS));
        }
        return fields;
    }

    private static long expires(String field, int number) {
        try {
            return (long) Double.parseDouble(field);
        } catch (NumberFormatException e) {
            throw new UnreadableSessionsException(
                    "line %d of the cookies has no number as its expiry; expected seconds since 1970, or 0"
                            .formatted(number));
        }
    }

    private static Cookie cookie(List<String> fields, int number) {
        String domain = fields.get(0).toLowerCase(Locale.ROOT);
        boolean below = domain.startsWith(".") || "TRUE".equalsIgnoreCase(fields.get(1));
        String value = fields.get(6);
        if (!value.chars().allMatch(c -> c > ' ' && c < 0x7f && c != ';' && c != '"' && c != ',' && c != '\\')) {
            throw new UnreadableSessionsException(
                    "line %d of the cookies has a value that no cookie can have".formatted(number));
        }
        return new Cookie(
                domain.startsWith(".") ? domain.substring(1) : domain, below, fields.get(2), fields.get(5), value);
    }

    private static UnreadableSessionsException nothing(Set<String> names, Map<String, Instant> expired) {
        var wanted = names.stream().sorted().collect(Collectors.joining(" or "));
        if (expired.isEmpty()) {
            return new UnreadableSessionsException(
                    "the cookies hold no session: expected one named %s; log in with a browser and save its cookies again"
                            .formatted(wanted));
        }
        return new UnreadableSessionsException(
                "every session in the cookies has ended (%s); log in with a browser and save its cookies again"
                        .formatted(expired.entrySet().stream()
                                .map(entry -> entry.getKey() + " at " + entry.getValue())
                                .collect(Collectors.joining(", "))));
    }

    /** True when there is none at all. */
    public boolean isEmpty() {
        return cookies.isEmpty();
    }

    /** True for an address that would be asked for with a session. */
    public boolean cover(URI address) {
        HttpUrl url = Place.url(address);
        return url != null && header(url).isPresent();
    }

    /** What the {@code Cookie} header of a request is; nothing when it must have none. */
    Optional<String> header(HttpUrl url) {
        if (!url.isHttps() || !hosts.contains(url.host())) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, String>();
        cookies.stream()
                .filter(cookie -> cookie.isFor(url))
                .forEach(cookie -> values.put(cookie.name(), cookie.value()));
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("; ")));
    }

    /** An answer to a request that bore a session, without the session and without the reader's own e-mail address. */
    Answer.Response scrubbed(Answer.Response answer) {
        var headers = new TreeMap<String, String>();
        answer.headers().forEach((name, value) -> headers.put(name, withoutValues(value)));
        String text = answer.body().string(StandardCharsets.ISO_8859_1);
        String clean = withoutValues(text);
        var body = clean.equals(text) ? answer.body() : ByteString.encodeString(clean, StandardCharsets.ISO_8859_1);
        return new Answer.Response(answer.status(), headers, ReaderAddress.blanked(body), answer.size());
    }

    private String withoutValues(String text) {
        String clean = text;
        for (var cookie : cookies) {
            clean = clean.replace(cookie.value(), "");
            // The value as the server knows it: what browsers send is percent-encoded, s%3A….
            clean = clean.replace(
                    URLDecoder.decode(
                            cookie.value().replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.ISO_8859_1),
                    "");
        }
        return clean;
    }

    @Override
    public String toString() {
        return cookies + " for " + hosts;
    }
}
