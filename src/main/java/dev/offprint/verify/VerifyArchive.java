package dev.offprint.verify;

import dev.offprint.archive.ArchiveFolder;
import dev.offprint.archive.Profile;
import dev.offprint.markdown.MarkdownReader;
import dev.offprint.model.Problem;
import dev.offprint.model.Problem.Code;
import dev.offprint.platform.Platforms;
import dev.offprint.state.StateStore;
import dev.offprint.verify.Verification.PostFindings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Proves an archive: every file there and unchanged, every local link leading somewhere, and every post's text holding what
 * the kept answer holds and nothing else. Changes no file.
 */
public final class VerifyArchive {
    private final Platforms platforms;

    public VerifyArchive(Platforms platforms) {
        this.platforms = platforms;
    }

    /**
     * Checks the archive in a folder.
     *
     * @param profile the tool that it is for
     * @param withFrontMatter false for an archive whose files begin with their text
     * @throws NoArchiveException when it is none
     * @throws IOException when it cannot be read, or another run is at work in it
     */
    public Verification run(Path place, Profile profile, boolean withFrontMatter) throws IOException {
        requireArchive(place);
        var folder = ArchiveFolder.open(place);
        try (var state = StateStore.open(folder.ownFolder())) {
            var known = new KnownFiles(platforms, profile);
            var others = new ArrayList<Problem>();
            var names = new HashMap<String, String>();
            state.all().forEach(post -> {
                known.add(post);
                share(names, "the name " + post.name(), post.key(), others);
                share(names, "the file " + post.file().path(), post.key(), others);
            });
            var check = new PostCheck(platforms, folder, known, withFrontMatter);
            var posts = new ArrayList<PostFindings>();
            for (var posted = state.all().iterator(); posted.hasNext(); ) {
                posts.add(check.of(posted.next()));
            }
            others.addAll(pages(folder, known));
            return new Verification(posts, others, ownersFiles(folder, known));
        }
    }

    private static void requireArchive(Path place) throws NoArchiveException {
        var own = place.resolve(".offprint");
        boolean used = Files.isRegularFile(own.resolve("state.jsonl"))
                || Files.isRegularFile(own.resolve("local").resolve("journal.jsonl"));
        if (!used) {
            throw new NoArchiveException(place);
        }
    }

    /** Some file systems do not tell upper case from lower, so names that differ in that only are shared, too. */
    private static void share(Map<String, String> owners, String what, String key, List<Problem> problems) {
        var owner = owners.putIfAbsent(what.toLowerCase(Locale.ROOT), key);
        if (owner != null) {
            problems.add(new Problem(Code.NAME_SHARED, key, "%s is that of %s, too".formatted(what, owner)));
        }
    }

    /** Checks the pages that are no post's: the list of all posts, and what the publication says of itself. */
    private static List<Problem> pages(ArchiveFolder folder, KnownFiles known) throws IOException {
        var layout = known.layout();
        var index = folder.read(layout.indexFile());
        var problems = new ArrayList<Problem>();
        if (index.isEmpty()) {
            problems.add(new Problem(Code.FILE_MISSING, layout.indexFile(), "the list of all posts is not there"));
        } else {
            problems.addAll(brokenLinks(layout.indexFile(), index.get(), folder, known));
        }
        if (layout.aboutFile().isPresent()) {
            var file = layout.aboutFile().get();
            folder.read(file).ifPresent(text -> problems.addAll(brokenLinks(file, text, folder, known)));
        }
        return problems;
    }

    private static List<Problem> brokenLinks(String file, String text, ArchiveFolder folder, KnownFiles known) {
        var addresses = new FileAddresses(folder, known, file, Map.of());
        FileInventory.of(new MarkdownReader().read(known.asMarkdown(text)), addresses);
        return addresses.broken().stream()
                .map(address -> new Problem(Code.LINK_BROKEN, file, address + " leads to nothing"))
                .toList();
    }

    /** What stands beside the posts and is none of them. */
    private static int ownersFiles(ArchiveFolder folder, KnownFiles known) throws IOException {
        var folders = known.posts().stream()
                .map(file -> file.substring(0, file.lastIndexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        int count = 0;
        for (var each : folders) {
            var place = folder.root().resolve(each);
            if (Files.isDirectory(place)) {
                try (var files = Files.list(place)) {
                    count += (int) files.map(file -> each + file.getFileName())
                            .filter(file -> file.endsWith(".md") && !known.has(file))
                            .count();
                }
            }
        }
        return count;
    }
}
