package dev.offprint.app;

import dev.offprint.archive.IndexPage;
import dev.offprint.archive.Sha256;
import dev.offprint.markdown.MarkdownWriter;
import dev.offprint.state.PostState;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the page that lists every post of an archive. */
final class FrontPage {
    /** Remembers the page's hash, so that a page which is the owner's is told from one of ours. */
    private static final String REMEMBERED = ".offprint/index.sha256";

    private final Archive archive;

    FrontPage(Archive archive) {
        this.archive = archive;
    }

    /** Brings the page up to date; one that somebody else wrote is left as it is. */
    void write() throws IOException {
        var posts = archive.state().all().toList();
        var page = new IndexPage(archive.layout())
                .of(title(posts), posts.stream().map(FrontPage::entry).toList());
        String text = new MarkdownWriter().write(page);
        String file = archive.layout().indexFile();
        Optional<String> found = archive.folder().hash(file);
        Optional<String> ours = archive.folder().read(REMEMBERED).map(String::strip);
        String hash = Sha256.of(text);
        if (found.isEmpty() || found.equals(ours) || found.get().equals(hash)) {
            archive.folder().write(file, text);
            archive.folder().write(REMEMBERED, hash + "\n");
        }
    }

    private static IndexPage.Entry entry(PostState post) {
        var ref = post.ref();
        return new IndexPage.Entry(
                ref.title(), post.subtitle(), ref.publishedAt(), post.file().path());
    }

    /** The name of the publication that most of the posts are of. */
    private static String title(List<PostState> posts) {
        Map<String, Long> counts = posts.stream()
                .map(post -> post.publication().name())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("Posts");
    }
}
