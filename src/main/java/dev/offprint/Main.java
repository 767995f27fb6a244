package dev.offprint;

import dev.offprint.cli.Console;
import dev.offprint.cli.Offprint;
import dev.offprint.platform.Platforms;
import dev.offprint.platform.medium.MediumPlatform;
import dev.offprint.platform.substack.SubstackPlatform;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** The program's entry, and the one place that knows all platforms. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // UTF-8 whatever the terminal's locale: what is printed may well be Markdown on its way to a file.
        var console = new Console(
                System.in,
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Console.isWatched(),
                System.getenv(),
                Clock.systemUTC());
        System.exit(Offprint.run(arguments, platforms(), console));
    }

    /** Every platform there is. */
    static Platforms platforms() {
        return new Platforms(List.of(new SubstackPlatform(), new MediumPlatform()));
    }
}
