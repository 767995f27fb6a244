package dev.offprint.platform.substack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.offprint.http.Fetcher;
import dev.offprint.model.About;
import dev.offprint.model.Original;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.platform.ExportFiles;
import dev.offprint.platform.PostSource;
import dev.offprint.platform.UnavailablePostException;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The posts of Substack's official export: {@code posts.csv}, and a body for each post in {@code posts/ID.SLUG.html}. What a
 * post is kept as is one object made of both, and of what the platform's interface adds where it may be asked.
 *
 * <p>All else in an export is about subscribers and is not opened.
 */
final class ExportSource implements PostSource {
    // posts/169920347.the-spoon.html; beside it lie …opens.csv and …delivers.csv, which are personal. Seen 2021-2025.
    private static final Pattern BODY = Pattern.compile("posts/([^/.]+)(?:\\.[^/]*)?\\.html");

    private final ExportFiles files;
    private final @Nullable URI home;
    private final Fetcher fetcher;
    private final @Nullable ExportDetails details;
    private final @Nullable PostFetch posts;
    private final Map<String, ObjectNode> rows = new LinkedHashMap<>();
    private final Map<String, String> bodies = new TreeMap<>();

    /**
     * Reads the list of the export, and no body yet.
     *
     * @param home the root of the publication; null when it is not known, in which case {@code fetcher} is not used
     */
    ExportSource(ExportFiles files, @Nullable URI home, Fetcher fetcher) throws IOException {
        this.files = files;
        this.home = home;
        this.fetcher = fetcher;
        this.details = home == null ? null : new ExportDetails(home, fetcher);
        this.posts = home == null ? null : new PostFetch(home, fetcher);
        for (var row : PostsTable.posts(files.text(PostsTable.FILE))) {
            rows.putIfAbsent(row.path("id").asText(), row);
        }
        for (var name : files.names()) {
            var body = BODY.matcher(name);
            if (body.matches()) {
                bodies.putIfAbsent(body.group(1), name);
            }
        }
    }

    @Override
    public Stream<PostRef> list() {
        return rows.values().stream()
                .map(row -> new PostObject(row, MissingNode.getInstance(), address(row)).ref())
                .sorted(Comparator.comparing(
                        PostRef::publishedAt, Comparator.nullsLast(Comparator.<Instant>reverseOrder())));
    }

    @Override
    public Original read(PostRef ref) throws UnavailablePostException {
        var row = rows.get(ref.id());
        var file = bodies.get(ref.id());
        if (row == null || file == null) {
            return elsewhere(ref);
        }
        try {
            var post = row.deepCopy();
            if (details != null && !ref.isDraft()) {
                details.of(ref).ifPresent(known -> ExportDetails.add(known, post));
            }
            if (home != null && !post.has("canonical_url")) {
                post.put("canonical_url", address(row).toString());
            }
            post.put("body_html", files.text(file));
            post.put(PostObject.WHOLE, true);
            return new Original(address(row), Original.Format.JSON, post.toString());
        } catch (IOException e) {
            throw new UnavailablePostException(
                    Problem.Code.POST_UNREADABLE,
                    "%s in %s could not be read: %s".formatted(file, files.place(), e.getMessage()));
        }
    }

    /** A post that the list names and that has no body in the export. */
    private Original elsewhere(PostRef ref) throws UnavailablePostException {
        if (posts != null && !ref.isDraft()) {
            return PublicationSource.original(posts.fetch(ref.slug(), ref.id()));
        }
        throw new UnavailablePostException(
                Problem.Code.POST_UNAVAILABLE,
                "%s names \"%s\" (%s), but %s holds no posts/%s.%s.html"
                        .formatted(PostsTable.FILE, ref.title(), ref.slug(), files.place(), ref.id(), ref.slug()));
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        for (var name : files.refused()) {
            problems.add(leftOut(name, "is a link, is there twice, or leads out of the export"));
        }
        bodies.forEach((id, name) -> {
            if (!rows.containsKey(id)) {
                problems.add(leftOut(
                        name,
                        "is not named by %s, so that nobody knows whether it was published"
                                .formatted(PostsTable.FILE)));
            }
        });
        if (details != null) {
            details.problem().ifPresent(problems::add);
        }
        return problems;
    }

    /** The export itself has nothing of it but pages, which are among its posts. */
    @Override
    public Optional<About> about() throws UnavailablePostException {
        return home == null ? Optional.empty() : new AboutFetch(home, fetcher).about();
    }

    private static Problem leftOut(String name, String why) {
        return new Problem(Problem.Code.EXPORT_FILE_LEFT_OUT, name, "it %s; it was left out".formatted(why));
    }

    @Override
    public void close() {
        files.close();
    }

    /** Where readers find the post: below its publication, or where Substack leads to it by its id. */
    private URI address(JsonNode row) {
        var slug = Objects.requireNonNullElse(Json.text(row, "slug"), "");
        return Optional.ofNullable(home)
                .map(publication -> new SubstackAddress.PostAddress(publication, slug).uri())
                .orElseGet(() -> SubstackAddress.byId(row.path("id").asText()));
    }
}
