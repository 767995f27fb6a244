package dev.offprint.platform.substack;

import dev.offprint.clean.Cleaner;
import dev.offprint.document.Comment;
import dev.offprint.http.Fetcher;
import dev.offprint.model.Original;
import dev.offprint.model.Post;
import dev.offprint.model.PostLink;
import dev.offprint.model.Problem;
import dev.offprint.model.Publication;
import dev.offprint.platform.ExportFiles;
import dev.offprint.platform.Hosts;
import dev.offprint.platform.Inventory;
import dev.offprint.platform.Platform;
import dev.offprint.platform.PostSource;
import dev.offprint.platform.SourceException;
import dev.offprint.platform.UnavailablePostException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Substack: publications below {@code substack.com} and on domains of their own. */
public final class SubstackPlatform implements Platform {
    static final String NAME = "substack";
    static final URI HOME = URI.create("https://substack.com");

    /** Loaded when the first post is cleaned: not every run has one. */
    private static final class Steps {
        static final Cleaner CLEANER = new Cleaner(SubstackSteps.all());
    }

    private final SubstackPostReader reader = new SubstackPostReader();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public URI example() {
        return URI.create("https://example.substack.com/p/on-bread");
    }

    @Override
    public Claim identify(URI address) {
        if (!Hosts.isWeb(address)) {
            return Claim.FOREIGN;
        }
        return Hosts.isHostOrSubdomain(address.getHost(), SubstackAddress.DOMAIN) ? Claim.OWN : Claim.POSSIBLE;
    }

    @Override
    public Optional<PostLink> postLink(String url) {
        return SubstackLink.read(url);
    }

    @Override
    public Optional<URI> home(URI address) {
        return SubstackAddress.find(address)
                .map(SubstackAddress::home)
                .filter(home -> !SubstackAddress.isPlatformItself(home));
    }

    @Override
    public Optional<URI> feed(Publication publication) {
        return SubstackAddress.isPlatformItself(publication.home())
                ? Optional.empty()
                : Optional.of(publication.home().resolve("/feed"));
    }

    @Override
    public boolean recognises(Original original) {
        return reader.recognises(original);
    }

    // Seen 2024-2026: substack.sid for .substack.com; connect.sid for each publication on a domain of its own.
    @Override
    public Set<String> sessionCookies() {
        return Set.of("substack.sid", "connect.sid");
    }

    @Override
    public Set<String> sessionHosts(URI address) {
        var hosts = new TreeSet<>(Set.of(SubstackAddress.DOMAIN));
        if (Hosts.isWeb(address)) {
            SubstackAddress.find(address)
                    .ifPresent(named -> hosts.add(Hosts.normal(named.home().getHost())));
        }
        return hosts;
    }

    @Override
    public PostSource open(URI address, Fetcher fetcher) {
        var named = SubstackAddress.of(address);
        var posts = new PostFetch(named.home(), fetcher);
        var comments = new CommentsFetch(fetcher);
        if (named instanceof SubstackAddress.PostAddress post) {
            return new SinglePostSource(() -> posts.fetch(post.slug(), null), comments);
        }
        if (named instanceof SubstackAddress.IdAddress post) {
            return new SinglePostSource(() -> posts.fetchById(post.id()), comments);
        }
        if (named instanceof SubstackAddress.NoteAddress note) {
            return new SinglePostSource(() -> posts.fetchNote(note.id()), comments);
        }
        if (named instanceof SubstackAddress.ProfileAddress profile) {
            return new ProfileSource(profile.name(), fetcher);
        }
        if (named instanceof SubstackAddress.SectionAddress section) {
            return new PublicationSource(section.home(), section.section(), fetcher);
        }
        if (named instanceof SubstackAddress.PublicationAddress publication) {
            return new PublicationSource(publication.home(), null, fetcher);
        }
        throw new AssertionError(named);
    }

    @Override
    public String exportSign() {
        return PostsTable.FILE;
    }

    @Override
    public Optional<PostSource> openExport(ExportFiles files, @Nullable URI publication, Fetcher fetcher) {
        var export = files.around(PostsTable.FILE);
        if (export.isEmpty()) {
            return Optional.empty();
        }
        try {
            var home = publication == null ? null : root(publication);
            return Optional.of(new ExportSource(export.get(), home, fetcher));
        } catch (IOException e) {
            throw new SourceException(
                    SourceException.Reason.UNUSABLE,
                    "%s in %s could not be read: %s".formatted(PostsTable.FILE, files.place(), e.getMessage()));
        }
    }

    /** The publication that a user names an export to be of, by its own address or by that of one of its posts. */
    private static URI root(URI publication) {
        var home = SubstackAddress.of(publication).home();
        if (SubstackAddress.isPlatformItself(home)) {
            throw new SourceException(
                    SourceException.Reason.UNUSABLE,
                    "%s is no publication's address; give one such as https://example.substack.com"
                            .formatted(publication));
        }
        return home;
    }

    @Override
    public Post read(Original original) throws UnavailablePostException {
        return reader.read(original);
    }

    @Override
    public List<Comment> comments(Original original) throws UnavailablePostException {
        var answer = Answer.json(new Answer.Text(original.address(), original.text()));
        if (answer instanceof Answer.Value value && CommentsObject.isIn(value.json())) {
            return CommentsObject.of(value.json());
        }
        throw new UnavailablePostException(
                Problem.Code.COMMENTS_UNAVAILABLE, original.address() + " is no answer that holds comments");
    }

    @Override
    public Cleaner cleaner() {
        return Steps.CLEANER;
    }

    @Override
    public Inventory inventory(Original original) throws UnavailablePostException {
        var post = reader.read(original);
        return SubstackInventory.of(post.bodyHtml(), post.ref().url());
    }
}
