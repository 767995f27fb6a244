package dev.offprint;

import dev.offprint.cli.Console;
import dev.offprint.cli.ExitCode;
import dev.offprint.cli.Offprint;
import dev.offprint.cli.ResultStream;
import dev.offprint.platform.Platforms;
import dev.offprint.platform.medium.MediumPlatform;
import dev.offprint.platform.substack.SubstackPlatform;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** The program's entry, and the one place that knows all platforms. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // Not System.out, which keeps to itself what the system answered to a write.
        var results = new ResultStream(new FileOutputStream(FileDescriptor.out));
        // UTF-8 whatever the terminal's locale: what is printed may well be Markdown on its way to a file.
        var console = new Console(
                System.in,
                new PrintWriter(results, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Console.isWatched(),
                System.getenv(),
                Clock.systemUTC());
        int code = Offprint.run(arguments, platforms(), console);
        System.exit(
                results.loss().isEmpty() ? code : withLoss(code, results.loss().get(), console));
    }

    private static int withLoss(int code, String reason, Console console) {
        console.err()
                .println(
                        "offprint: the results could not be written to standard output (%s); run it again with room for them."
                                .formatted(reason));
        return code == ExitCode.ALL_KEPT.code() ? ExitCode.COULD_NOT_GO_ON.code() : code;
    }

    /** Every platform there is. */
    static Platforms platforms() {
        return new Platforms(List.of(new SubstackPlatform(), new MediumPlatform()));
    }
}
