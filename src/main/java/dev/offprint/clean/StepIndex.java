package dev.offprint.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Finds the step for an element without asking every step: a look-up for its tag, its component and each of its classes.
 * Most elements of a page bear no sign of any step and cost nothing more.
 */
final class StepIndex {
    private static final int[] NONE = {};

    private final List<CleanStep> steps;
    private final Map<String, int[]> byTag;
    private final Map<String, int[]> byClass;
    private final Map<String, int[]> byComponent;

    StepIndex(List<CleanStep> steps) {
        this.steps = List.copyOf(steps);
        var positions = new EnumMap<Markup.Kind, Map<String, List<Integer>>>(Markup.Kind.class);
        for (int at = 0; at < steps.size(); at++) {
            for (var sign : steps.get(at).markup()) {
                positions
                        .computeIfAbsent(sign.kind(), kind -> new HashMap<>())
                        .computeIfAbsent(sign.name(), name -> new ArrayList<>())
                        .add(at);
            }
        }
        byTag = packed(positions.getOrDefault(Markup.Kind.TAG, Map.of()));
        byClass = packed(positions.getOrDefault(Markup.Kind.CSS_CLASS, Map.of()));
        byComponent = packed(positions.getOrDefault(Markup.Kind.COMPONENT, Map.of()));
    }

    /** The first step, in the list's order, that means this element. */
    Optional<CleanStep> find(Element element) {
        var candidates = candidates(element);
        for (int at : candidates) {
            var step = steps.get(at);
            if (step.matches(element)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private int[] candidates(Element element) {
        var found = byTag.getOrDefault(element.normalName(), NONE);
        if (element.attributesSize() == 0) {
            return found;
        }
        if (!byComponent.isEmpty()) {
            found = merged(found, byComponent.getOrDefault(element.attr("data-component-name"), NONE));
        }
        return byClass.isEmpty() ? found : withClasses(element.attr("class"), found);
    }

    /** jsoup's own list of classes costs a regular expression for each element. */
    private int[] withClasses(String classes, int[] found) {
        var all = found;
        int at = 0;
        while (at < classes.length()) {
            int end = at;
            while (end < classes.length() && !Character.isWhitespace(classes.charAt(end))) {
                end++;
            }
            if (end > at) {
                all = merged(all, byClass.getOrDefault(classes.substring(at, end), NONE));
            }
            at = end + 1;
        }
        return all;
    }

    private static int[] merged(int[] one, int[] other) {
        if (other.length == 0) {
            return one;
        }
        if (one.length == 0) {
            return other;
        }
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return Arrays.stream(both).sorted().distinct().toArray();
    }

    private static Map<String, int[]> packed(Map<String, List<Integer>> positions) {
        var packed = new HashMap<String, int[]>();
        positions.forEach((name, list) -> packed.put(
                name, list.stream().mapToInt(Integer::intValue).distinct().toArray()));
        return packed;
    }
}
