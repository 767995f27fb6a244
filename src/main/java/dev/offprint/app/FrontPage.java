package dev.offprint.app;

import dev.offprint.archive.ArchiveJson;
import dev.offprint.archive.IndexPage;
import dev.offprint.archive.ListedPost;
import dev.offprint.archive.LlmsText;
import dev.offprint.archive.Redirects;
import dev.offprint.archive.Sha256;
import dev.offprint.archive.Site;
import dev.offprint.archive.SitePage;
import dev.offprint.model.Problem;
import dev.offprint.platform.Platforms;
import dev.offprint.platform.UnavailablePostException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what follows from all posts of an archive together: the page that lists them, the list for scripts, the files for
 * language models, and the redirects.
 */
final class FrontPage {
    /** Raised when the same posts shall give other files. */
    private static final String VERSION = "1";

    /** What the files were last made from, so that a run which changes nothing opens no post. */
    private static final String STAMP = ".offprint/local/pages.stamp";

    private static final String STATE = ".offprint/state.jsonl";

    private final Archive archive;
    private final Platforms platforms;
    private final ArchiveSettings settings;

    FrontPage(Archive archive, Platforms platforms, ArchiveSettings settings) {
        this.archive = archive;
        this.platforms = platforms;
        this.settings = settings;
    }

    /**
     * Brings the files up to date; one that somebody else wrote is left as it is. To be called when the state is folded.
     *
     * @param theirs whether files that the owner changed are written over
     * @return what could not be done
     */
    List<Problem> write(boolean theirs) throws IOException {
        var folder = archive.folder();
        var files = FrontFiles.of(folder, theirs);
        var stamp = VERSION + " " + Sha256.of(settings.yaml()) + " "
                + folder.checksum(STATE).orElse("") + "\n";
        if (files.mayStay() && folder.read(STAMP).filter(stamp::equals).isPresent()) {
            return List.of();
        }
        var problems = new ArrayList<Problem>();
        var catalogue = Catalogue.of(archive, platforms, settings);
        write(catalogue, files, problems);
        problems.addAll(files.finish());
        folder.write(STAMP, stamp);
        return problems;
    }

    private void write(Catalogue catalogue, FrontFiles files, List<Problem> problems) throws IOException {
        var site = catalogue.site();
        var layout = site.layout();
        var open = catalogue.published();
        var listed = layout.isSite() ? open : catalogue.posts();
        var index = new IndexPage(site).of(listed);
        files.put(
                layout.indexFile(), new SitePage(archive.profile()).of(site.name(), layout.indexFile(), index, false));
        files.put(layout.dataFile("archive.json"), new ArchiveJson(site).of(catalogue.posts(), catalogue.feeds()));
        files.put(layout.rootFile("llms.txt"), new LlmsText(site).index(open));
        files.put(layout.rootFile("llms-full.txt"), full(site, open, problems));
        redirects(site, open, catalogue.feeds(), files, problems);
    }

    private void redirects(Site site, List<ListedPost> posts, List<URI> feeds, FrontFiles files, List<Problem> problems)
            throws IOException {
        var layout = site.layout();
        var redirects = Redirects.of(site, posts, feeds);
        files.put(layout.dataFile("redirects.csv"), redirects.csv());
        if (layout.isSite()) {
            files.put(layout.rootFile("_redirects"), redirects.hosted());
            files.put(layout.dataFile("redirects.nginx.map"), redirects.nginx());
            redirects
                    .collisions()
                    .forEach(collision -> problems.add(new Problem(
                            Problem.Code.REDIRECT_LEFT_OUT,
                            collision.post().ref().key(),
                            "%s was the path of another post, too, at another host; it leads to that one"
                                    .formatted(collision.path()))));
        }
    }

    /** The texts of all posts, one after the other, in a temporary file: together they may be larger than memory. */
    private Path full(Site site, List<ListedPost> posts, List<Problem> problems) throws IOException {
        var llms = new LlmsText(site);
        var bodies = new PostBodies(archive, platforms, site);
        var file = archive.folder().temporaryFile();
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write(llms.fullHead());
            boolean first = true;
            for (var post : posts) {
                writer.write(first ? "\n" : llms.between());
                writer.write(llms.full(post, body(bodies, post, problems)));
                first = false;
            }
        }
        return file;
    }

    private static String body(PostBodies bodies, ListedPost post, List<Problem> problems) throws IOException {
        try {
            return bodies.markdown(post.ref().key());
        } catch (UnavailablePostException e) {
            problems.add(new Problem(
                    e.code(), post.ref().key(), "its text is not in llms-full.txt: %s".formatted(e.getMessage())));
            return "";
        }
    }
}
