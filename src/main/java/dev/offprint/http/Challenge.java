package dev.offprint.http;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Recognises pages that want a browser to prove itself, which this program cannot and does not try to. */
final class Challenge {
    /** What the reader can do about one. */
    static final String ADVICE = "Cloudflare asks for a browser here (a challenge page); try again later or from a home"
            + " connection, or save the page in your browser and convert the file";

    /** The title, and the script paths and names, of Cloudflare's challenge pages; seen 2026-11 in tools that meet them. */
    private static final List<String> MARKS = List.of("Just a moment", "challenge-platform", "cf-chl", "_cf_chl_opt");

    private Challenge() {}

    /** By the header that says so, else by the marks, which in content that was given could be a writer's own words. */
    static boolean isIn(Answer.Response answer) {
        if ("challenge".equals(answer.header("cf-mitigated"))) {
            return true;
        }
        if (answer.status() != 403 && answer.status() != 503) {
            return false;
        }
        String page = answer.body().string(StandardCharsets.UTF_8);
        return MARKS.stream().anyMatch(page::contains);
    }
}
