package dev.offprint.platform.substack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.model.PostRef;
import dev.offprint.model.Visibility;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Whether a body is the whole post. A locked post answers with null, with nothing, or with its beginning: all three were
 * seen from 2025-03 to 2026-04, so the body is held against what else is known.
 */
final class Completeness {

    /** The mark in a whole body up to which everybody may read. Only who may read the rest gets it. Seen 2024-2026. */
    private static final String CUT = "paywall-jump";

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Substack counts a little differently from us; a preview is shorter by far. */
    private static final double ENOUGH = 0.75;

    /** Counts below this were seen with locked posts of any length. */
    private static final int TOO_SMALL_TO_TRUST = 50;

    private Completeness() {}

    /** True when nothing speaks for a part of the body being kept back. */
    static boolean of(PostRef ref, String body, JsonNode post) {
        int claimed = post.path("wordcount").asInt(0);
        if (body.isBlank()) {
            return mayBeEmpty(ref) && claimed == 0;
        }
        if (ref.visibility() == Visibility.EVERYONE || body.contains(CUT)) {
            return true;
        }
        boolean previewIsSent = post.path("should_send_free_preview").asBoolean(false);
        return claimed < TOO_SMALL_TO_TRUST ? !previewIsSent : words(body) >= ENOUGH * claimed;
    }

    /** Episodes may come without notes; a newsletter without a word is one that was not given. */
    private static boolean mayBeEmpty(PostRef ref) {
        return ref.visibility() == Visibility.EVERYONE
                && switch (ref.kind()) {
                    case PODCAST, VIDEO, THREAD -> true;
                    case NEWSLETTER, STORY, NOTE, RESPONSE, PAGE -> false;
                };
    }

    /** Words between spaces, and every ideograph for one: scripts without spaces must not look like previews. */
    private static long words(String body) {
        var text = TAG.matcher(body).replaceAll(" ");
        long ideographs = text.codePoints().filter(Character::isIdeographic).count();
        return ideographs
                + Arrays.stream(SPACE.split(text))
                        .filter(word -> !word.isEmpty())
                        .count();
    }
}
