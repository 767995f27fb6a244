package dev.offprint.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are inside, in every notation that leads there. */
final class AddressGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f.1",
                "0x7f000001",
                "0177.0.0.1",
                "127.0.0.1.",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "localhost",
                "LOCALHOST",
                "localhost.",
                "a.localhost",
                "169.254.169.254",
                "0xa9fea9fe",
                "10.0.0.1",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "0.0.0.0",
                "0",
                "[::]",
                "[fe80::1]",
                "[fd00::1]",
                "[fd00:ec2::254]",
                "[fec0::1]",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "168.63.129.16",
                "192.0.0.192",
                "198.18.0.1",
                "224.0.0.1",
                "239.1.1.1",
                "255.255.255.255",
                "[ff02::1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::1]",
                "[2002:7f00:1::]",
                "[2002:a9fe:a9fe::1]",
                "[2001::1]",
                "[2001:db8::1]",
                "[3fff::1]",
                "[::127.0.0.1]",
                "256.256.256.256",
                "1.2.3.4.5",
                "99999999999999",
                "１２７.０.０.１",
                "router",
                "printer.local",
                "metadata.google.internal",
                "nas.home.arpa"
            })
    void these_lead_inside(String host) {
        assertThat(AddressGuard.leadsInside(HttpUrl.get("http://" + host + "/").host()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.substack.com",
                "medium.com",
                "8.8.8.8",
                "134744072",
                "172.15.0.1",
                "172.32.0.1",
                "100.63.0.1",
                "100.128.0.1",
                "[2606:4700::1111]",
                "[64:ff9b::808:808]",
                "[2002:808:808::1]",
                "[::ffff:8.8.8.8]",
                "localhost.example.com",
                "10.0.0.1.example.com",
                "1.2.3.4a.com",
                "my_blog.example.com"
            })
    void these_do_not(String host) {
        assertThat(AddressGuard.leadsInside(HttpUrl.get("http://" + host + "/").host()))
                .isFalse();
    }

    @Test
    void a_host_that_is_no_ipv6_address_leads_inside() {
        assertThat(AddressGuard.leadsInside("::x")).isTrue();
    }

    @Test
    void a_guarded_socket_does_not_connect_inside() throws UnknownHostException {
        var sockets = new GuardedSocketFactory();
        var loopback = InetAddress.getByAddress("innocent.example", new byte[] {127, 0, 0, 1});

        assertThatThrownBy(() -> sockets.createSocket().connect(new InetSocketAddress(loopback, 80)))
                .isInstanceOf(BrokenExchangeException.class)
                .hasMessageContaining("private network");
        assertThatThrownBy(() -> sockets.createSocket(loopback, 80)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> sockets.createSocket("127.0.0.1", 80)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> sockets.createSocket(loopback, 80, loopback, 0))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> sockets.createSocket("127.0.0.1", 80, loopback, 0))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() ->
                        sockets.createSocket().connect(InetSocketAddress.createUnresolved("innocent.example", 80)))
                .isInstanceOf(BrokenExchangeException.class);
    }
}
