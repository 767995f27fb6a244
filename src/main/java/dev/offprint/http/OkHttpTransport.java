package dev.offprint.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Credentials;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges over the network, with OkHttp. No cookies but those of the reader's own sessions, which a server cannot change;
 * no cache; the JVM's own trust store.
 *
 * <p>Two clients: one that may connect anywhere, for hosts that the user typed, and a guarded one for what was found in
 * pages. Through a proxy no name is resolved here and the socket leads to the proxy, so there the host itself is judged.
 */
public final class OkHttpTransport implements Transport {
    static final String LEADS_INSIDE =
            "it leads into a private network, which is not asked unless private hosts are allowed";

    /** A server that drips a byte a second is never silent; these many timeouts are given to a whole answer. */
    private static final int TIMEOUTS_FOR_TEXT = 2;

    private static final int TIMEOUTS_FOR_FILE = 10;

    private static final MediaType JSON = MediaType.get("application/json");

    private final HttpPolicy policy;
    private final Sessions sessions;
    private final Set<String> typedHosts;
    private final Dns dns;
    private final Map<Use, OkHttpClient> clients = new ConcurrentHashMap<>();
    private final AnswerReader reader;

    /**
     * What a client is for. Clients are made when they are first needed: what TLS alone has to load takes longer than a run
     * that does without it.
     */
    private record Use(boolean isGuarded, boolean isForTls) {}

    /** Exchanges run here, so that an interrupted caller need not wait for a silent server. */
    private final ExecutorService threads = Executors.newCachedThreadPool(OkHttpTransport::daemon);

    /**
     * A transport that is ready to be asked; nothing is connected yet.
     *
     * @param typedHosts hosts that the user named, each as {@code host} or {@code host:port}; these may be private
     */
    public OkHttpTransport(HttpPolicy policy, Set<String> typedHosts, Sessions sessions) {
        this(policy, typedHosts, sessions, Dns.SYSTEM);
    }

    OkHttpTransport(HttpPolicy policy, Set<String> typedHosts, Sessions sessions, Dns dns) {
        this.policy = policy;
        this.sessions = sessions;
        this.typedHosts = canonical(typedHosts);
        this.dns = dns;
        this.reader = new AnswerReader(policy.maxFileBytes());
    }

    @Override
    public Answer exchange(FetchRequest request) {
        HttpUrl url = Place.url(request.uri());
        if (url == null) {
            return new Answer.Broken(Answer.Kind.FORBIDDEN, "only http and https addresses can be asked");
        }
        boolean isFree = policy.allowPrivateHosts() || isTyped(url);
        if (!isFree && AddressGuard.leadsInside(url.host())) {
            return new Answer.Broken(Answer.Kind.FORBIDDEN, LEADS_INSIDE);
        }
        return ask(client(!isFree && policy.proxy() == null, url.isHttps()), url, request);
    }

    private OkHttpClient client(boolean isGuarded, boolean isForTls) {
        return clients.computeIfAbsent(new Use(isGuarded, isForTls), this::made);
    }

    private Answer ask(OkHttpClient client, HttpUrl url, FetchRequest request) {
        Optional<String> cookie = request.isLedAway() ? Optional.empty() : sessions.header(url);
        var call = client.newCall(asked(url, request, cookie));
        int timeouts = request.saveTo() == null ? TIMEOUTS_FOR_TEXT : TIMEOUTS_FOR_FILE;
        call.timeout().timeout(policy.timeout().toMillis() * timeouts, TimeUnit.MILLISECONDS);
        var answer = await(call, request);
        return cookie.isPresent() && answer instanceof Answer.Response response ? sessions.scrubbed(response) : answer;
    }

    private Request asked(HttpUrl url, FetchRequest request, Optional<String> cookie) {
        var asked = new Request.Builder()
                .url(url)
                .header("User-Agent", policy.userAgent())
                .header("Accept", "*/*");
        cookie.ifPresent(value -> asked.header("Cookie", value));
        if (request.question() != null) {
            asked.post(RequestBody.create(request.question(), JSON));
        }
        var known = request.known();
        if (known != null && known.entityTag() != null) {
            asked.header("If-None-Match", known.entityTag());
        } else if (known != null && known.modified() != null) {
            asked.header("If-Modified-Since", known.modified());
        }
        var begun = request.begun();
        if (begun != null) {
            asked.header("Range", "bytes=" + begun.size() + "-");
            // A server that has another version by now sends that one whole.
            asked.header("If-Range", begun.validator());
        }
        return asked.build();
    }

    private Answer await(Call call, FetchRequest request) {
        var answer = threads.submit(() -> reader.read(call, request));
        try {
            return answer.get();
        } catch (InterruptedException e) {
            call.cancel();
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while fetching " + Place.of(request.uri()));
        } catch (ExecutionException e) {
            throw new IllegalStateException("could not read the answer of " + Place.of(request.uri()), e.getCause());
        }
    }

    @Override
    public void close() {
        clients.values().forEach(client -> client.dispatcher().cancelAll());
        threads.shutdownNow();
        for (var client : clients.values()) {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    private boolean isTyped(HttpUrl url) {
        return typedHosts.contains(url.host()) || typedHosts.contains(hostAndPort(url));
    }

    private static Set<String> canonical(Set<String> typed) {
        var hosts = new HashSet<String>();
        for (String entry : typed) {
            HttpUrl url = HttpUrl.parse("http://" + entry.toLowerCase(Locale.ROOT) + "/");
            if (url == null) {
                throw new IllegalArgumentException("not a host or host:port: " + entry);
            }
            hosts.add(entry.matches(".*:\\d+") ? hostAndPort(url) : url.host());
        }
        return Set.copyOf(hosts);
    }

    private static String hostAndPort(HttpUrl url) {
        return url.host() + " " + url.port();
    }

    private OkHttpClient made(Use use) {
        Duration timeout = policy.timeout();
        var client = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(timeout)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .dns(dns)
                .addInterceptor(new Unpacking())
                .connectionPool(pool(policy))
                .proxy(proxy(policy.proxy()))
                .proxyAuthenticator(authenticator(policy.proxy()));
        if (use.isGuarded()) {
            client.socketFactory(new GuardedSocketFactory());
        }
        if (!use.isForTls()) {
            client.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
        }
        return client.build();
    }

    /** Keeps as many connections as may be in use at once; a smaller pool would close some only to open them again. */
    private static ConnectionPool pool(HttpPolicy policy) {
        return new ConnectionPool(policy.concurrency(), 5, TimeUnit.MINUTES);
    }

    /** Never the JVM's own choice of a proxy: a SOCKS proxy there would make sockets that nobody checks. */
    private static Proxy proxy(@Nullable URI address) {
        if (address == null) {
            return Proxy.NO_PROXY;
        }
        int port = address.getPort() < 0 ? 80 : address.getPort();
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(address.getHost(), port));
    }

    private static Authenticator authenticator(@Nullable URI proxy) {
        String user = proxy == null ? null : proxy.getUserInfo();
        if (user == null) {
            return Authenticator.NONE;
        }
        int colon = user.indexOf(':');
        String name = colon < 0 ? user : user.substring(0, colon);
        String password = colon < 0 ? "" : user.substring(colon + 1);
        String header = Credentials.basic(name, password);
        return (route, response) -> {
            var request = response.request();
            boolean isRefused = Objects.equals(request.header("Proxy-Authorization"), header);
            return isRefused
                    ? null
                    : request.newBuilder().header("Proxy-Authorization", header).build();
        };
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "offprint-fetch");
        thread.setDaemon(true);
        return thread;
    }
}
