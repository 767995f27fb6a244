package dev.offprint.platform.substack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The data that Substack's pages carry for their own script, the post with its body included.
 *
 * <p>Two forms are seen: {@code window._preloads = {…}} in pages of 2020 to 2022, and {@code window._preloads =
 * JSON.parse("…")} in those of 2023-12 to 2026. Bodies hold every sequence of characters that a search for the end could look
 * for, so a JSON tokenizer decides where the value ends. Pages that went through other programs have a CDATA section around
 * the script.
 */
final class Preloads {
    private static final Pattern START = Pattern.compile(
            "<script\\b[^>]*>\\s*(?:(?://)?<!\\[CDATA\\[\\s*)?window\\._preloads\\s*=\\s*(JSON\\.parse\\(\\s*)?(?=[{\"])");

    private Preloads() {}

    /** True for a page that carries such data, whether it can be read or not. */
    static boolean areIn(String page) {
        return START.matcher(page).find();
    }

    /** The data of a page; nothing where there is none, or where it breaks off. */
    static Optional<JsonNode> of(String page) {
        var matcher = START.matcher(page);
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            var value = Json.readAt(page, matcher.end());
            var data = value.isTextual() ? Json.read(value.textValue()) : value;
            return data.isObject() ? Optional.of(data) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new AssertionError("reading from memory cannot fail", e);
        }
    }
}
