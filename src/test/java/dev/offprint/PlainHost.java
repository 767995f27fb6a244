package dev.offprint;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/** A host on loopback that answers in plain HTTP whatever it is sent, as a web server does to one who speaks TLS to it. */
final class PlainHost implements AutoCloseable {
    private static final byte[] ANSWER =
            "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    PlainHost() throws IOException {
        var thread = new Thread(this::answer, "plain host");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void answer() {
        while (!server.isClosed()) {
            try (var connection = server.accept()) {
                connection.getOutputStream().write(ANSWER);
                connection.shutdownOutput();
                connection.getInputStream().readAllBytes();
            } catch (IOException e) {
                // The caller broke off, or the host is closed: there is nobody left to answer.
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
