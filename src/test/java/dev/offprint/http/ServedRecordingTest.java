package dev.offprint.http;

import static dev.offprint.http.ScriptedTransport.broken;
import static dev.offprint.http.ScriptedTransport.redirect;
import static dev.offprint.http.ScriptedTransport.response;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One recording, two servers: the folder that replays in the program is served by WireMock over TLS, as a proxy in front of
 * hosts that do not exist, and the network transport gets the same bytes through it.
 */
final class ServedRecordingTest {
    private static final String PASSWORD = "password";
    private static final List<String> ADDRESSES = List.of(
            "https://x.substack.com/p/bread",
            "https://x.substack.com/api/v1/archive?sort=new&offset=0",
            "https://cdn.example/$s_!a!,w_10/https%3A%2F%2Fb.example%2Fc.png",
            "https://x.substack.com/p/old",
            "https://x.substack.com/p/none",
            "https://x.substack.com/p/busy",
            "https://x.substack.com/p/busy",
            "https://x.substack.com/p/reset",
            "https://x.substack.com/p/busy");

    @TempDir
    private Path folder;

    private final List<Answer> recorded = new ArrayList<>();

    private Path record() {
        var picture = ByteString.decodeHex("89504e470d0a1a0a00ff00fe");
        var source = new ScriptedTransport()
                .on(ADDRESSES.get(0), response(200, "<p>Brød</p>", "content-type", "text/html; charset=utf-8"))
                .on(ADDRESSES.get(1), response(200, "[]", "content-type", "application/json"))
                .on(ADDRESSES.get(2), new Answer.Response(200, Map.of("content-type", "image/png"), picture, 12))
                .on(ADDRESSES.get(3), redirect(301, "https://x.substack.com/p/bread"))
                .on(ADDRESSES.get(4), response(404, "gone", "content-type", "text/plain"))
                .on(ADDRESSES.get(5), response(503, ""), response(429, "", "retry-after", "7"), response(200, "well"))
                .on(ADDRESSES.get(7), broken());
        Path responses = folder.resolve("responses");
        try (var recording = new RecordingTransport(source, responses)) {
            for (String address : ADDRESSES) {
                recorded.add(recording.exchange(FetchRequest.text(URI.create(address))));
            }
        }
        return responses;
    }

    @Test
    void a_recording_served_over_tls_gives_the_same_bytes_through_the_proxy() throws Exception {
        Path responses = record();
        Path keys = keyStore();
        var server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(keys.toString())
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD)
                .keystoreType("PKCS12")
                .caKeystorePath(folder.resolve("ca.jks").toString())
                .enableBrowserProxying(true)
                .trustAllProxyTargets(true)
                .usingFilesUnderDirectory(responses.toString()));
        server.start();
        Path got = Files.createDirectory(folder.resolve("got"));
        try {
            probe(keys, "http://127.0.0.1:" + server.port(), got);
        } finally {
            server.stop();
        }

        for (int i = 0; i < ADDRESSES.size(); i++) {
            assertSame(recorded.get(i), got.resolve(Integer.toString(i)));
        }
    }

    private static void assertSame(Answer expected, Path got) throws IOException {
        if (!(expected instanceof Answer.Response response)) {
            assertThat(got).doesNotExist();
        } else if (response.isContent()) {
            assertThat(got).hasBinaryContent(response.body().toByteArray());
        } else {
            assertThat(got).hasContent(response.status() + " " + new TreeMap<>(response.headers()));
        }
    }

    /** The server's key, which also says whom to trust. */
    private Path keyStore() throws IOException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=x.substack.com",
                "-ext",
                "san=dns:x.substack.com,dns:cdn.example",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD));
        return keys;
    }

    private void probe(Path keys, String proxy, Path got) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djavax.net.ssl.trustStore=" + keys,
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD,
                "-cp",
                System.getProperty("java.class.path"),
                ServedProbe.class.getName(),
                proxy,
                got.toString()));
        command.addAll(ADDRESSES);
        run(command);
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    }
}
