package dev.offprint;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A folder of recorded answers, served for real: WireMock over TLS, reached as a proxy in front of hosts that it pretends to
 * be. Whoever asks has to trust {@link #trustStore()}.
 */
final class ServedFolder implements AutoCloseable {
    static final String PASSWORD = "password";

    private final WireMockServer server;
    private final Path keys;

    private ServedFolder(WireMockServer server, Path keys) {
        this.server = server;
        this.keys = keys;
    }

    /**
     * Starts serving.
     *
     * @param hosts whom the server's certificate is for
     * @param work where keys may be put
     */
    static ServedFolder serve(Path responses, Set<String> hosts, Path work) throws IOException, InterruptedException {
        var keys = keyStore(hosts, work);
        var server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(keys.toString())
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD)
                .keystoreType("PKCS12")
                .caKeystorePath(work.resolve("ca.jks").toString())
                .enableBrowserProxying(true)
                .trustAllProxyTargets(true)
                .usingFilesUnderDirectory(responses.toString()));
        server.start();
        return new ServedFolder(server, keys);
    }

    /** The address for {@code --proxy}. */
    String proxy() {
        return "http://127.0.0.1:" + server.port();
    }

    /** The server's key store, which also says whom to trust. */
    Path trustStore() {
        return keys;
    }

    /** The addresses that were asked for and that the folder has no answer to. */
    List<String> unanswered() {
        return server.findAllUnmatchedRequests().stream()
                .map(request -> request.getAbsoluteUrl())
                .toList();
    }

    /** The addresses that were asked for, each with the cookies that came with it. */
    List<String> asked() {
        return server.getAllServeEvents().stream()
                .map(event -> event.getRequest())
                .map(request -> request.getAbsoluteUrl()
                        + (request.containsHeader("Cookie") ? " " + request.getHeader("Cookie") : ""))
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Path keyStore(Set<String> hosts, Path work) throws IOException, InterruptedException {
        var keys = work.resolve("keys.p12");
        var names = hosts.stream().sorted().map(host -> "dns:" + host).collect(Collectors.joining(","));
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=recorded hosts",
                        "-ext",
                        "san=" + names,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("keytool.txt").toFile())
                .start();
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IOException("keytool made no keys; see " + work.resolve("keytool.txt"));
        }
        return keys;
    }
}
