package dev.offprint.platform.medium;

import dev.offprint.platform.ExportFiles;
import dev.offprint.platform.SourceException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the stories of an official export are: in {@code posts/}, at its top or in a folder right below it; or the stories
 * themselves, where somebody kept that folder alone. All else in an export is private: bookmarks, claps, addresses, log-ins.
 *
 * @param files all files
 * @param stories the pages in the folder of the stories, of which some may be none, by their whole names in order
 * @param profile the file that names the writer; null where there is none
 */
record ExportLayout(
        ExportFiles files, List<String> stories, @Nullable String profile) {
    /** What every export holds, for messages. */
    static final String SIGN = "posts/DATE_TITLE-ID.html";

    private static final String FOLDER = "posts/";
    private static final String PROFILE = "profile/profile.html";

    /** So many pages are looked into at most to find out whether one is a story, where no name tells. */
    private static final int LOOKED_INTO = 20;

    // 2018-08-01_On-rye-3f2a9c51d0b4.html and draft_On-rye-3f2a9c51d0b4.html; seen 2018-2026. Titles are cut at 100
    // characters and may be nothing but dashes.
    private static final Pattern STORY = Pattern.compile("(?:(\\d{4}-\\d{2}-\\d{2})|draft)_.*-[0-9a-f]{8,12}\\.html");

    /** What only an export of Medium's has, whether or not it has stories. */
    private static final Pattern MEDIUMS_OWN = Pattern.compile("(?:[^/]+/)?(?:profile/profile|claps/[^/]*"
            + "|(?:topics|users|pubs)-following/[^/]*|partner-program/[^/]*)\\.html");

    private static final Pattern OTHER_PLATFORMS = Pattern.compile("(?:[^/]+/)?posts\\.csv");

    ExportLayout {
        stories = List.copyOf(stories);
    }

    /**
     * The stories of an export; nothing when Medium did not make it.
     *
     * @throws SourceException when it is Medium's and holds no stories, or holds them in several places
     */
    static Optional<ExportLayout> of(ExportFiles files) {
        var names = files.names();
        if (names.stream().anyMatch(name -> OTHER_PLATFORMS.matcher(name).matches())) {
            return Optional.empty();
        }
        var tops = tops(files);
        if (tops.size() > 1) {
            throw unusable(
                    files,
                    "holds stories in %s, so that it cannot be told which are meant; expected one folder posts/"
                            .formatted(
                                    tops.stream().map(ExportLayout::called).collect(Collectors.joining(" and in "))));
        }
        if (tops.size() == 1) {
            return Optional.of(in(tops.iterator().next(), files));
        }
        if (names.stream().anyMatch(name -> MEDIUMS_OWN.matcher(name).matches())) {
            throw unusable(
                    files,
                    "is an export of Medium without a story in posts/; expected %s; ask Medium for the export again, or unpack it whole"
                            .formatted(SIGN));
        }
        return Optional.empty();
    }

    /** The day of a story's first publication in UTC, by the name of its file; empty for a draft. */
    static String day(String name) {
        var story = STORY.matcher(name.substring(name.lastIndexOf('/') + 1));
        return story.matches() && story.group(1) != null ? story.group(1) : "";
    }

    /** True for a file that is called as the export calls its stories. */
    static boolean isNamedAsStory(String name) {
        return STORY.matcher(name.substring(name.lastIndexOf('/') + 1)).matches();
    }

    private static ExportLayout in(String top, ExportFiles files) {
        var stories = files.names().stream()
                .filter(name -> name.endsWith(".html") && folder(name).equals(top))
                .toList();
        var profile = top.endsWith(FOLDER) ? top.substring(0, top.length() - FOLDER.length()) + PROFILE : "";
        return new ExportLayout(files, stories, files.names().contains(profile) ? profile : null);
    }

    /** The folders with stories, by the names of their files; where no name tells, by what the first pages hold. */
    private static Set<String> tops(ExportFiles files) {
        var pages = files.names().stream()
                .filter(name -> name.endsWith(".html") && folder(name).matches("(?:[^/]+/)?(?:posts/)?"))
                .toList();
        var named = pages.stream()
                .filter(name ->
                        STORY.matcher(name.substring(folder(name).length())).matches())
                .map(ExportLayout::folder)
                .collect(Collectors.toCollection(TreeSet::new));
        return named.isEmpty()
                ? pages.stream()
                        .filter(name -> folder(name).isEmpty() || folder(name).endsWith(FOLDER))
                        .limit(LOOKED_INTO)
                        .filter(name -> isStory(files, name))
                        .map(ExportLayout::folder)
                        .collect(Collectors.toCollection(TreeSet::new))
                : named;
    }

    private static boolean isStory(ExportFiles files, String name) {
        try {
            var text = files.text(name);
            return text.contains("h-entry") && text.contains("data-field=\"body\"");
        } catch (IOException e) {
            // What cannot be read says nothing of who made it.
            return false;
        }
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    private static String called(String top) {
        return top.isEmpty() ? "the top folder" : top;
    }

    private static SourceException unusable(ExportFiles files, String why) {
        return new SourceException(SourceException.Reason.UNUSABLE, files.place() + " " + why);
    }
}
