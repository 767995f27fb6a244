package dev.offprint.platform.substack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.offprint.http.FetchRequest;
import dev.offprint.http.Fetcher;
import dev.offprint.model.Original;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.platform.Hosts;
import dev.offprint.platform.PostSource;
import dev.offprint.platform.SourceException;
import dev.offprint.platform.UnavailablePostException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The publications of one writer, listed one after the other: those that the writer owns, not those that they only write for.
 *
 * <p>A profile's own answer names them ({@code /api/v1/user/NAME/public_profile}, known from other projects); where it does
 * not, the recorded {@code /api/v1/profile/posts?profile_user_id=ID} does, which needs the writer's number.
 */
final class ProfileSource implements PostSource {
    private final String name;
    private final Fetcher fetcher;
    private final List<String> tried = new ArrayList<>();
    private final List<PublicationSource> publications = new ArrayList<>();
    private final Map<String, PublicationSource> owners = new ConcurrentHashMap<>();
    private boolean refused;

    /** {@code name} is a handle without its sign, or {@code ID-NAME}. */
    ProfileSource(String name, Fetcher fetcher) {
        this.name = name;
        this.fetcher = fetcher;
    }

    @Override
    public Stream<PostRef> list() {
        return Stream.of(this).flatMap(profile -> profile.homes().stream()).flatMap(this::posts);
    }

    /** A page of this source has a page of each publication, so that what is new in any of them comes early. */
    @Override
    public Iterator<List<PostRef>> pages() {
        var all = homes().stream().map(this::publication).toList();
        var open = new ArrayList<>(all.stream().map(PublicationSource::pages).toList());
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                open.removeIf(pages -> !pages.hasNext());
                return !open.isEmpty();
            }

            @Override
            public List<PostRef> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return open.stream().flatMap(pages -> pages.next().stream()).toList();
            }
        };
    }

    @Override
    public Original read(PostRef ref) throws UnavailablePostException {
        return owner(ref).read(ref);
    }

    @Override
    public Optional<Original> comments(PostRef ref) throws UnavailablePostException {
        return owner(ref).comments(ref);
    }

    private PublicationSource owner(PostRef ref) {
        var owner = owners.get(ref.key());
        return owner == null ? new PublicationSource(Hosts.home(ref.url()), null, fetcher) : owner;
    }

    @Override
    public List<Problem> problems() {
        return publications.stream()
                .flatMap(publication -> publication.problems().stream())
                .toList();
    }

    private PublicationSource publication(URI home) {
        var publication = new PublicationSource(home, null, fetcher);
        publications.add(publication);
        return publication;
    }

    private Stream<PostRef> posts(URI home) {
        var publication = publication(home);
        return publication.list().peek(ref -> owners.put(ref.key(), publication));
    }

    private List<URI> homes() {
        var profile = answer("/api/v1/user/" + SubstackAddress.segment(name) + "/public_profile");
        var owned = Json.items(profile, "publicationUsers")
                .filter(user -> "admin".equals(Json.text(user, "role")))
                .map(user -> user.path("publication"))
                .toList();
        var homes = homes(owned.isEmpty() ? List.of(profile.path("primaryPublication")) : owned);
        var number = Optional.ofNullable(Json.id(profile, "id")).or(this::numberInName);
        if (homes.isEmpty() && number.isPresent()) {
            var posts = answer("/api/v1/profile/posts?profile_user_id=" + number.get() + "&limit=50");
            homes = homes(Json.items(posts, "publications")
                    .filter(publication -> number.get().equals(Json.id(publication, "author_id")))
                    .toList());
        }
        if (homes.isEmpty()) {
            throw new SourceException(
                    refused ? SourceException.Reason.REFUSED : SourceException.Reason.UNUSABLE,
                    "no publication of the writer \"%s\" could be found: %s; give the publication's own address, such as https://example.substack.com"
                            .formatted(name, String.join("; ", tried)));
        }
        return homes;
    }

    /** The number in {@code /profile/ID-NAME}. */
    private Optional<String> numberInName() {
        int dash = name.indexOf('-');
        return Optional.of(dash < 0 ? name : name.substring(0, dash)).filter(ReaderAddress::isNumber);
    }

    private JsonNode answer(String path) {
        var address = SubstackPlatform.HOME.resolve(path);
        var answer = Answer.of(fetcher.fetch(FetchRequest.text(address)));
        if (answer instanceof Answer.Text text) {
            answer = Answer.json(text);
        }
        if (answer instanceof Answer.Value value) {
            tried.add(address + " names none");
            return value.json();
        }
        if (answer instanceof Answer.Nothing nothing) {
            refused |= nothing.refused();
            tried.add(address + " " + nothing.reason());
        }
        return MissingNode.getInstance();
    }

    private static List<URI> homes(List<JsonNode> publications) {
        return publications.stream()
                .flatMap(publication -> Stream.ofNullable(home(publication)))
                .distinct()
                .toList();
    }

    private static @Nullable URI home(JsonNode publication) {
        var own = Json.text(publication, "custom_domain");
        var below = Json.text(publication, "subdomain");
        if (own == null && below == null) {
            return null;
        }
        var host = own == null ? below + "." + SubstackAddress.DOMAIN : own;
        return host.matches("[A-Za-z0-9.-]+") ? URI.create("https://" + Hosts.normal(host)) : null;
    }
}
