package dev.offprint.platform.substack;

import dev.offprint.http.FetchRequest;
import dev.offprint.http.FetchResult;
import dev.offprint.http.Fetcher;
import dev.offprint.http.Version;
import dev.offprint.model.Original;
import dev.offprint.model.Post;
import dev.offprint.model.Problem;
import dev.offprint.model.Visibility;
import dev.offprint.platform.Hosts;
import dev.offprint.platform.UnavailablePostException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ways to one post of a publication: the interface first, then the page that readers see, which may be given where the
 * interface is not. Safe to use from several threads.
 */
final class PostFetch {
    private final URI home;
    private final Fetcher fetcher;
    private final SubstackPostReader reader = new SubstackPostReader();

    PostFetch(URI home, Fetcher fetcher) {
        this.home = home;
        this.fetcher = fetcher;
    }

    /** How the search for a post ended. */
    sealed interface Outcome {}

    /**
     * An answer with the post in it.
     *
     * @param version by what the interface would know it again; null where it does not say
     */
    record Got(Original original, Post post, @Nullable Version version) implements Outcome {}

    /** The interface still has the version that was named. */
    record Same() implements Outcome {}

    /**
     * No way led to the post.
     *
     * @param refused true when a server has it and does not give it
     * @param missing true when every server asked says that there is no such post
     */
    record Lost(Problem.Code code, boolean refused, boolean missing, String message) implements Outcome {}

    /**
     * Looks for a post.
     *
     * @param id the platform's id that the post must have; null when only its slug is known
     */
    Outcome fetch(String slug, @Nullable String id) {
        return fetch(slug, id, null);
    }

    /** The same, unless the interface still has the version that is known; null for whatever there is. */
    Outcome fetch(String slug, @Nullable String id, @Nullable Version known) {
        var search = new Search(slug, id, known);
        var answered = search.in(api(slug), Original.Format.JSON);
        if (search.unchanged) {
            return new Same();
        }
        if (answered.isPresent() && !lacksPublicBody(answered.get().post())) {
            return answered.get();
        }
        var shown = search.in(page(slug), Original.Format.PAGE);
        if (shown.isPresent() && (answered.isEmpty() || shown.get().post().complete())) {
            return shown.get();
        }
        return answered.<Outcome>map(got -> got).orElseGet(search::lost);
    }

    /** Looks for a post of which only the id is known: where Substack gives any post by its id, then in its publication. */
    Outcome fetchById(String id) {
        var search = new Search(id, id);
        var answered = search.in(
                SubstackPlatform.HOME.resolve("/api/v1/posts/by-id/" + SubstackAddress.segment(id)),
                Original.Format.JSON);
        if (answered.isPresent()) {
            return answered.get().post().complete() ? answered.get() : better(answered.get());
        }
        if (!home.equals(SubstackPlatform.HOME)) {
            var shown = search.in(home.resolve("/i/" + SubstackAddress.segment(id)), Original.Format.PAGE);
            if (shown.isPresent()) {
                return shown.get();
            }
        }
        return search.lost();
    }

    /** What a post's own publication gives, where a session may count that does not count elsewhere. */
    private Outcome better(Got preview) {
        var ref = preview.post().ref();
        if (SubstackAddress.isPlatformItself(ref.url())) {
            return preview;
        }
        var outcome = new PostFetch(Hosts.home(ref.url()), fetcher).fetch(ref.slug(), ref.id());
        return outcome instanceof Got got && got.post().complete() ? got : preview;
    }

    /** Looks for a note of Substack's reader. */
    Outcome fetchNote(String id) {
        var search = new Search("note " + id, NoteObject.ID_PREFIX + id);
        return search.in(
                        SubstackPlatform.HOME.resolve("/api/v1/reader/comment/" + SubstackAddress.segment(id)),
                        Original.Format.JSON)
                .<Outcome>map(got -> got)
                .orElseGet(search::lost);
    }

    /** A body that everybody may read and that was not given: worth a second request, unlike a locked post's. */
    private static boolean lacksPublicBody(Post post) {
        return !post.complete() && post.ref().visibility() == Visibility.EVERYONE;
    }

    private URI api(String slug) {
        return home.resolve("/api/v1/posts/" + SubstackAddress.segment(slug));
    }

    private URI page(String slug) {
        return home.resolve("/p/" + SubstackAddress.segment(slug));
    }

    /** One search, and what it met so far. */
    private final class Search {
        private final String slug;
        private final @Nullable String id;
        private final List<String> tried = new ArrayList<>();
        private @Nullable Version known;
        private boolean unchanged;
        private boolean refused;
        private boolean answered;
        private boolean missing = true;

        Search(String slug, @Nullable String id) {
            this(slug, id, null);
        }

        /** {@code known} is the version that need not be given by the address that is asked first. */
        Search(String slug, @Nullable String id, @Nullable Version known) {
            this.slug = slug;
            this.id = id;
            this.known = known;
        }

        Optional<Got> in(URI address, Original.Format format) {
            var request = known == null ? FetchRequest.text(address) : FetchRequest.textUnless(known, address);
            known = null;
            var result = fetcher.fetch(request);
            if (result instanceof FetchResult.Unchanged) {
                unchanged = true;
                return Optional.empty();
            }
            var answer = Answer.of(result);
            if (answer instanceof Answer.Nothing nothing) {
                refused |= nothing.refused();
                missing &= nothing.missing();
                return missed(address, nothing.reason());
            }
            if (answer instanceof Answer.Text text) {
                answered = true;
                missing = false;
                var version = format == Original.Format.JSON && result instanceof FetchResult.Found found
                        ? found.version()
                        : null;
                return read(address, new Original(text.address(), format, text.text()), version);
            }
            throw new AssertionError(answer);
        }

        private Optional<Got> read(URI address, Original original, @Nullable Version version) {
            try {
                var post = reader.read(original);
                return isMeant(post)
                        ? Optional.of(new Got(original, post, version))
                        : missed(address, "gave another post, " + post.ref().slug());
            } catch (UnavailablePostException e) {
                return missed(address, found(original));
            }
        }

        private String found(Original original) {
            if (original.format() == Original.Format.PAGE) {
                return "gave a page without a post";
            }
            return Answer.json(new Answer.Text(original.address(), original.text())) instanceof Answer.Nothing nothing
                    ? nothing.reason()
                    : "gave JSON without a post";
        }

        /** A renamed post answers under its old slug too; a page that does not know its id is known by the slug. */
        private boolean isMeant(Post post) {
            return id == null
                    || id.equals(post.ref().id())
                    || slug.equals(post.ref().slug());
        }

        private Optional<Got> missed(URI address, String reason) {
            tried.add(address + " " + reason);
            return Optional.empty();
        }

        Lost lost() {
            var code = answered ? Problem.Code.POST_UNREADABLE : Problem.Code.POST_UNAVAILABLE;
            var advice = refused
                    ? "wait and try again, or save the page with a browser and convert that"
                    : "check the address in a browser";
            return new Lost(
                    code,
                    refused,
                    missing,
                    "no post \"%s\" was found: %s; %s".formatted(slug, String.join("; ", tried), advice));
        }
    }
}
