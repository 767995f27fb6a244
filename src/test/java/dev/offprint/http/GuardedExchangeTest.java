package dev.offprint.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may be asked: directly, through a redirect, by a name that resolves inside, and through a proxy. */
final class GuardedExchangeTest {
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static HttpPolicy policy(String proxy, boolean allowPrivateHosts) {
        URI address = proxy.isEmpty() ? null : URI.create(proxy);
        return new HttpPolicy(0, 2, 0, Duration.ofSeconds(5), 1000, address, "offprint-test", allowPrivateHosts);
    }

    private FetchRequest at(String host) {
        return FetchRequest.text(URI.create("http://" + host + ":" + server.getPort() + "/"));
    }

    private static Answer ask(HttpPolicy policy, Set<String> typed, Dns dns, FetchRequest request) {
        try (var transport = new OkHttpTransport(policy, typed, Sessions.none(), dns)) {
            return transport.exchange(request);
        }
    }

    private static void assertForbidden(Answer answer) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Broken.class, broken -> assertThat(broken.kind()).isEqualTo(Answer.Kind.FORBIDDEN));
    }

    private void assertNotAsked() {
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "2130706433",
                "0x7f.1",
                "0177.1",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "localhost",
                "0.0.0.0",
                "169.254.169.254",
                "10.0.0.1",
                "[fe80::1]",
                "[fd00::1]",
                "100.64.0.1"
            })
    void no_notation_of_a_private_address_is_asked_with_or_without_a_proxy(String host) {
        assertForbidden(ask(policy("", false), Set.of(), Dns.SYSTEM, at(host)));
        assertForbidden(ask(policy("http://127.0.0.1:" + server.getPort(), false), Set.of(), Dns.SYSTEM, at(host)));
        assertNotAsked();
    }

    @Test
    void a_public_name_that_resolves_inside_is_stopped_at_the_socket() {
        Dns rebinding = host -> List.of(InetAddress.getLoopbackAddress());

        assertForbidden(ask(policy("", false), Set.of(), rebinding, at("innocent.example")));
        assertNotAsked();
    }

    @Test
    void a_host_that_does_not_resolve_is_named_as_such() {
        Dns none = host -> {
            throw new UnknownHostException(host);
        };

        assertThat(ask(policy("", false), Set.of(), none, at("innocent.example")))
                .isInstanceOfSatisfying(
                        Answer.Broken.class, broken -> assertThat(broken.kind()).isEqualTo(Answer.Kind.UNKNOWN_HOST));
    }

    @Test
    void a_host_that_was_typed_is_asked_wherever_it_leads() {
        server.enqueue(new MockResponse.Builder().code(200).build());
        server.enqueue(new MockResponse.Builder().code(200).build());
        server.enqueue(new MockResponse.Builder().code(200).build());
        Dns inside = host -> List.of(InetAddress.getLoopbackAddress());

        assertThat(ask(policy("", false), Set.of("127.0.0.1"), inside, at("127.0.0.1")))
                .isInstanceOf(Answer.Response.class);
        assertThat(ask(policy("", false), Set.of("127.0.0.1:" + server.getPort()), inside, at("127.0.0.1")))
                .isInstanceOf(Answer.Response.class);
        assertThat(ask(policy("", false), Set.of("Blog.Example"), inside, at("blog.example")))
                .isInstanceOf(Answer.Response.class);
    }

    @Test
    void a_typed_port_is_no_leave_for_another() {
        assertForbidden(ask(policy("", false), Set.of("127.0.0.1:1"), Dns.SYSTEM, at("127.0.0.1")));
        assertForbidden(ask(policy("", false), Set.of("127.0.0.2"), Dns.SYSTEM, at("127.0.0.1")));
    }

    @Test
    void a_typed_host_must_be_one() {
        assertThatThrownBy(() -> new OkHttpTransport(policy("", false), Set.of("a b"), Sessions.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a b");
    }

    @Test
    void private_hosts_are_asked_when_allowed() {
        server.enqueue(new MockResponse.Builder().code(200).build());

        assertThat(ask(policy("", true), Set.of(), Dns.SYSTEM, at("localhost"))).isInstanceOf(Answer.Response.class);
    }

    @Test
    void a_redirect_from_a_typed_host_to_a_private_one_is_not_followed() {
        server.enqueue(new MockResponse.Builder()
                .code(302)
                .setHeader("Location", "http://2130706433:" + server.getPort() + "/admin")
                .build());
        try (var transport = new OkHttpTransport(policy("", false), Set.of("127.0.0.1"), Sessions.none())) {
            var fetcher = new PoliteFetcher(
                    transport, policy("", false), new RecordingSleeper(), new Random(7), Clock.systemUTC());

            assertThat(fetcher.fetch(at("127.0.0.1")))
                    .isInstanceOfSatisfying(
                            FetchResult.Failed.class,
                            failed -> assertThat(failed.reason())
                                    .isEqualTo("2130706433/admin: " + OkHttpTransport.LEADS_INSIDE));
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void a_proxy_is_asked_for_names_that_nobody_here_can_resolve() throws InterruptedException {
        server.enqueue(new MockResponse.Builder().body("through").build());
        Dns never = host -> {
            if (host.equals("127.0.0.1")) {
                return List.of(InetAddress.getLoopbackAddress());
            }
            throw new UnknownHostException(host);
        };

        var answer = ask(
                policy("http://127.0.0.1:" + server.getPort(), false),
                Set.of(),
                never,
                FetchRequest.text(URI.create("http://x.substack.com/p/bread")));

        assertThat(answer).isEqualTo(ScriptedTransport.response(200, "through"));
        assertThat(server.takeRequest().getHeaders().get("Host")).isEqualTo("x.substack.com");
    }

    @Test
    void a_proxy_gets_its_password_when_it_asks_and_only_once() throws InterruptedException {
        server.enqueue(new MockResponse.Builder()
                .code(407)
                .setHeader("Proxy-Authenticate", "Basic realm=\"x\"")
                .build());
        server.enqueue(new MockResponse.Builder().body("through").build());
        server.enqueue(new MockResponse.Builder()
                .code(407)
                .setHeader("Proxy-Authenticate", "Basic realm=\"x\"")
                .build());
        server.enqueue(new MockResponse.Builder().code(407).build());
        var policy = policy("http://ann:s%3Aecret@127.0.0.1:" + server.getPort(), false);
        var request = FetchRequest.text(URI.create("http://x.substack.com/p/bread"));

        assertThat(ask(policy, Set.of(), Dns.SYSTEM, request)).isEqualTo(ScriptedTransport.response(200, "through"));
        assertThat(ask(policy, Set.of(), Dns.SYSTEM, request)).isEqualTo(ScriptedTransport.response(407, ""));

        assertThat(server.takeRequest().getHeaders().get("Proxy-Authorization")).isNull();
        // Base64 of "ann:s:ecret".
        assertThat(server.takeRequest().getHeaders().get("Proxy-Authorization")).isEqualTo("Basic YW5uOnM6ZWNyZXQ=");
        assertThat(policy.toString()).doesNotContain("ecret").contains("127.0.0.1");
    }

    @Test
    void a_certificate_that_is_not_trusted_is_named_as_such() {
        var secure = new WireMockServer(
                WireMockConfiguration.options().dynamicHttpsPort().httpDisabled(true));
        secure.start();
        try {
            secure.stubFor(WireMock.any(WireMock.anyUrl()));
            var answer = ask(
                    policy("", true),
                    Set.of(),
                    Dns.SYSTEM,
                    FetchRequest.text(URI.create("https://localhost:" + secure.httpsPort() + "/")));

            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Broken.class,
                            broken -> assertThat(broken.kind()).isEqualTo(Answer.Kind.UNTRUSTED));
        } finally {
            secure.stop();
        }
    }
}
