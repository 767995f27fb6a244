package dev.offprint.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"substack.com", "bread.substack.com", "a.b.substack.com", "Bread.SubStack.com", "substack.com."})
    void a_domain_and_all_below_it_are_its_own(String host) {
        assertThat(Hosts.isHostOrSubdomain(host, "substack.com")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"notsubstack.com", "substack.com.evil.org", "substack.co", "com", "", ".com"})
    void look_alikes_are_not(String host) {
        assertThat(Hosts.isHostOrSubdomain(host, "substack.com")).isFalse();
    }

    @Test
    void no_host_is_nobodys() {
        assertThat(Hosts.isHostOrSubdomain(null, "substack.com")).isFalse();
    }

    @Test
    void a_home_has_neither_path_nor_query_and_keeps_its_port() {
        assertThat(Hosts.home(URI.create("HTTPS://Example.ORG:8443/p/x?y#z"))).hasToString("https://example.org:8443");
        assertThat(Hosts.home(URI.create("https://example.org/p/x"))).hasToString("https://example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "mailto:me@example.org", "ftp://example.org/a", "/p/x", "https:///p"})
    void what_no_browser_asks_a_server_for_is_not_of_the_web(String address) {
        assertThat(Hosts.isWeb(URI.create(address))).isFalse();
    }
}
