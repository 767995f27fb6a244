package dev.offprint.platform.substack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.offprint.http.FetchRequest;
import dev.offprint.http.Fetcher;
import dev.offprint.model.PostRef;
import dev.offprint.platform.SourceException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A publication's archive, newest first, a page at a time and only as far as it is asked for.
 *
 * <p>Pages may be short in the middle (a limit of 50 was answered with 23, 25 and 25), so that only an empty page is the end,
 * and the next page begins after as many as came. Posts move on while one reads, so one may come twice.
 */
final class ArchiveListing implements Iterator<PostRef> {
    private static final int LIMIT = 50;

    /** A server that repeats itself would be read for ever. */
    private static final int MOST_PAGES_WITHOUT_NEWS = 3;

    /** Such a part of a page is on its neighbour, too. */
    private static final int OVERLAP = 5;

    private final URI home;
    private final Fetcher fetcher;
    private final @Nullable String section;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> slugs = new HashSet<>();
    private final Set<String> sections = new TreeSet<>();
    private final Map<String, Integer> publications = new TreeMap<>();
    private final Queue<PostRef> ready = new ArrayDeque<>();
    private int offset;
    private int firstPage;
    private int pagesWithoutNews;
    private boolean ended;

    /** {@code section} is the only section whose posts are listed; null for all posts. */
    ArchiveListing(URI home, @Nullable String section, Fetcher fetcher) {
        this.home = home;
        this.section = section;
        this.fetcher = fetcher;
    }

    URI home() {
        return home;
    }

    Fetcher fetcher() {
        return fetcher;
    }

    /** True when its first page was read. */
    boolean isBegun() {
        return offset > 0 || ended;
    }

    /** The id of the publication that most posts of the first page are of; nothing where they name none. */
    Optional<String> publication() {
        if (!isBegun()) {
            readPage();
        }
        return publications.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** The first of the posts that are at hand. */
    Optional<PostRef> first() {
        return Optional.ofNullable(ready.peek());
    }

    /** The posts that are at hand, after which another page has to be asked for. */
    List<PostRef> atHand() {
        var posts = List.copyOf(ready);
        ready.clear();
        return posts;
    }

    /** True when a post with this slug was listed. */
    boolean hasListed(String slug) {
        return slugs.contains(slug);
    }

    /** True for an id that was not listed until now; it counts as listed from now on. */
    boolean isNew(String id) {
        return seen.add(id);
    }

    /** Whether the address is a publication's: by what was listed, by its domain, or by its home page or feed. */
    boolean isOfSubstack() {
        return !seen.isEmpty() || new PublicationCheck(home, fetcher).isPublication();
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            readPage();
        }
        return !ready.isEmpty();
    }

    @Override
    public PostRef next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void readPage() {
        var address = pageFrom(offset);
        int before = seen.size();
        var page = page(FetchRequest.text(address));
        page.forEach(this::add);
        firstPage = offset == 0 ? page.size() : firstPage;
        offset += page.size();
        ended = page.isEmpty();
        pagesWithoutNews = seen.size() == before ? pagesWithoutNews + 1 : 0;
        if (ended && section != null && !sections.contains(section)) {
            throw new SourceException(
                    SourceException.Reason.UNUSABLE,
                    "no post of %s stands in a section \"%s\"; the sections with posts are: %s"
                            .formatted(home, section, sections.isEmpty() ? "none" : String.join(", ", sections)));
        }
        if (!ended && pagesWithoutNews == MOST_PAGES_WITHOUT_NEWS) {
            throw new SourceException(
                    SourceException.Reason.UNUSABLE,
                    "the archive list of %s repeats itself at %s, so its end cannot be found; try again later"
                            .formatted(home, address));
        }
    }

    private URI pageFrom(int place) {
        return home.resolve("/api/v1/archive?sort=new&offset=%d&limit=%d".formatted(place, LIMIT));
    }

    /**
     * A page farther down; see {@link dev.offprint.platform.PostSource#fartherPage}. Neighbours overlap, as pages are not all as
     * long as the first one, and posts that go away move the rest up from one turn to the next.
     */
    Optional<List<PostRef>> fartherPage(long turn, int known) {
        int step = Math.max(1, firstPage - firstPage / OVERLAP);
        int pages = (known - firstPage + step - 1) / step;
        if (firstPage == 0 || pages <= 0) {
            return Optional.empty();
        }
        var posts = new ArrayList<PostRef>();
        // The second request of a night without news, which the pause before it would take longer than all the rest.
        var request =
                FetchRequest.text(pageFrom(step * (1 + (int) (turn % pages)))).prompt();
        for (var entry : page(request)) {
            var post = new PostObject(entry, MissingNode.getInstance(), home);
            if (post.id() != null) {
                posts.add(post.ref());
            }
        }
        return Optional.of(posts);
    }

    private void add(JsonNode entry) {
        var post = new PostObject(entry, MissingNode.getInstance(), home);
        var id = post.id();
        // An entry without id is none that an archive could be kept of.
        if (id != null && seen.add(id)) {
            Optional.ofNullable(Json.id(entry, "publication_id"))
                    .ifPresent(of -> publications.merge(of, 1, Integer::sum));
            var ref = post.ref();
            slugs.add(ref.slug());
            var standsIn = Json.text(entry, "section_slug");
            if (standsIn != null) {
                sections.add(standsIn);
            }
            if (section == null || section.equals(standsIn)) {
                ready.add(ref);
            }
        }
    }

    private JsonNode page(FetchRequest request) {
        var address = request.uri();
        var answer = Answer.of(fetcher.fetch(request));
        if (answer instanceof Answer.Text text) {
            answer = Answer.json(text);
        }
        if (answer instanceof Answer.Value value && value.json().isArray()) {
            return value.json();
        }
        var nothing = answer instanceof Answer.Nothing found
                ? found
                : new Answer.Nothing(false, "gave JSON that is no list of posts");
        throw offset == 0 ? new PublicationCheck(home, fetcher).explain(address, nothing) : failed(address, nothing);
    }

    private SourceException failed(URI address, Answer.Nothing nothing) {
        return new SourceException(
                nothing.refused() ? SourceException.Reason.REFUSED : SourceException.Reason.UNUSABLE,
                "the archive list of %s ends early: %s %s after %d posts; run again later to get the rest"
                        .formatted(home, address, nothing.reason(), seen.size()));
    }
}
