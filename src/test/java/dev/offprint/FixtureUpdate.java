package dev.offprint;

import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a run looks at, and whether it writes down what the program gives instead of comparing.
 *
 * @param writing true for {@code -Dfixtures.update=true}
 * @param only a case or a folder of cases; null for all
 */
record FixtureUpdate(boolean writing, @Nullable String only) {

    /**
     * What the build was told.
     *
     * @throws IllegalStateException when it was told to write where nobody would judge what was written: in a CI job, or
     *     for all cases at once
     */
    static FixtureUpdate asked(Properties properties, Map<String, String> environment) {
        var only = properties.getProperty("fixtures.only");
        boolean writing = Boolean.parseBoolean(properties.getProperty("fixtures.update"));
        if (writing && "true".equalsIgnoreCase(environment.get("CI"))) {
            throw new IllegalStateException(
                    "fixtures are not updated in CI: update them at home, read them, commit them");
        }
        if (writing && only == null) {
            throw new IllegalStateException(
                    "-Dfixtures.update needs -Dfixtures.only=PLATFORM/CASE: each has to be read");
        }
        return new FixtureUpdate(writing, only);
    }

    boolean concerns(String name) {
        return only == null || name.equals(only) || name.startsWith(only + "/");
    }
}
