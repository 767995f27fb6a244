package dev.offprint.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a policy can be. */
final class HttpPolicyTest {

    private static HttpPolicy policy(double rate, int concurrency, String proxy, String userAgent) {
        return new HttpPolicy(rate, concurrency, 0, Duration.ofSeconds(1), 1, URI.create(proxy), userAgent, false);
    }

    @Test
    void the_standard_is_polite_and_closed() {
        var standard = HttpPolicy.standard();

        assertThat(standard.requestsPerSecond()).isEqualTo(1);
        assertThat(standard.concurrency()).isEqualTo(8);
        assertThat(standard.userAgent()).startsWith("offprint");
        assertThat(standard.allowPrivateHosts()).isFalse();
        assertThat(standard.toString()).contains("proxy=none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://127.0.0.1:1080", "https://proxy.example", "proxy.example:8080", "http:/x"})
    void only_an_http_proxy_will_do(String proxy) {
        assertThatThrownBy(() -> policy(1, 1, proxy, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_wrong_proxy_is_refused_without_its_password() {
        assertThatThrownBy(() -> policy(1, 1, "ftp://ann:secret@proxy.example", "x"))
                .hasMessage("a proxy must be given as http://HOST:PORT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "Brød"})
    void a_user_agent_must_be_fit_for_a_header(String userAgent) {
        assertThatThrownBy(() -> policy(1, 1, "http://proxy.example", userAgent))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_rate_must_be_a_number(double rate) {
        assertThatThrownBy(() -> policy(rate, 1, "http://proxy.example", "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_concurrency_would_be_no_fetching() {
        assertThatThrownBy(() -> policy(1, 0, "http://proxy.example", "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void not_waiting_does_not_wait() throws InterruptedException {
        Sleeper.none().sleep(Duration.ofDays(365));
        Sleeper.real().sleep(Duration.ZERO);
    }
}
