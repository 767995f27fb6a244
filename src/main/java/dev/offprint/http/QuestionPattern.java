package dev.offprint.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a recorded answer asks of the JSON that is sent along with a request: the part of WireMock's body patterns we need. */
sealed interface QuestionPattern {

    boolean matches(String question);

    /** {@code equalTo}: these very characters. */
    record Exactly(String text) implements QuestionPattern {
        @Override
        public boolean matches(String question) {
            return question.equals(text);
        }
    }

    /** {@code contains}: these characters somewhere. */
    record Containing(String text) implements QuestionPattern {
        @Override
        public boolean matches(String question) {
            return question.contains(text);
        }
    }

    /**
     * {@code equalToJson}: the same value, in whatever order its members stand.
     *
     * @param ignoresMore {@code ignoreExtraElements}: whether members and items beyond those of {@code value} may follow
     */
    record SameJson(JsonNode value, boolean ignoresMore) implements QuestionPattern {
        private static final ObjectMapper JSON = new ObjectMapper();

        @Override
        public boolean matches(String question) {
            try {
                var asked = JSON.readTree(question);
                return ignoresMore ? isWithin(value, asked) : value.equals(asked);
            } catch (JsonProcessingException e) {
                // What is no JSON equals none.
                return false;
            }
        }

        private static boolean isWithin(JsonNode wanted, JsonNode found) {
            if (wanted.isObject() && found.isObject()) {
                return wanted.properties().stream()
                        .allMatch(member ->
                                found.has(member.getKey()) && isWithin(member.getValue(), found.path(member.getKey())));
            }
            if (wanted.isArray() && found.isArray()) {
                for (int i = 0; i < wanted.size(); i++) {
                    if (!found.has(i) || !isWithin(wanted.path(i), found.path(i))) {
                        return false;
                    }
                }
                return true;
            }
            return wanted.equals(found);
        }
    }
}
