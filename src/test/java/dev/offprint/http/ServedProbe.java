package dev.offprint.http;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fetches addresses through a proxy in a JVM of its own, whose trust store is set as a user sets it. Writes {@code 0}, {@code
 * 1} … with what was got, and nothing where nothing was.
 */
final class ServedProbe {
    private ServedProbe() {}

    /**
     * Fetches, and says what came.
     *
     * @param arguments the proxy, the folder to write to, and the addresses
     */
    public static void main(String[] arguments) throws Exception {
        var policy = new HttpPolicy(
                0, 2, 0, Duration.ofSeconds(20), 1_000_000, URI.create(arguments[0]), "offprint-test", false);
        try (var transport = new OkHttpTransport(policy, Set.of(), Sessions.none())) {
            for (int i = 2; i < arguments.length; i++) {
                Path file = Path.of(arguments[1]).resolve(Integer.toString(i - 2));
                var answer = transport.exchange(FetchRequest.file(URI.create(arguments[i]), file));
                if (answer instanceof Answer.Response response && !response.isContent()) {
                    Files.writeString(file, response.status() + " " + new TreeMap<>(response.headers()));
                }
                System.out.println(answer);
            }
        }
    }
}
