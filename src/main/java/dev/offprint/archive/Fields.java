package dev.offprint.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Front matter in the making: a map that leaves out what says nothing. */
final class Fields {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Adds a field, unless its value is null, blank or holds nothing. */
    void put(String key, @Nullable Object value) {
        boolean empty = value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof Iterable<?> list && !list.iterator().hasNext());
        if (value != null && !empty) {
            values.put(key, value);
        }
    }

    /** Adds each field that is not there yet. */
    void putMissing(Map<String, Object> others) {
        others.forEach((key, value) -> {
            if (!values.containsKey(key)) {
                put(key, value);
            }
        });
    }

    Map<String, Object> values() {
        return values;
    }
}
