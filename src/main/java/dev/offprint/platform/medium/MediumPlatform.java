package dev.offprint.platform.medium;

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
import dev.offprint.platform.UnavailablePostException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Medium: writers and publications on {@code medium.com}, below it, and on domains of their own. */
public final class MediumPlatform implements Platform {
    /** Loaded when the first post is cleaned: not every run has one. */
    private static final class Steps {
        static final Cleaner CLEANER = new Cleaner(MediumSteps.all());
    }

    private final MediumPostReader reader = new MediumPostReader();

    @Override
    public String name() {
        return MediumPostReader.PLATFORM;
    }

    @Override
    public URI example() {
        return URI.create("https://medium.com/@name/on-bread-3f2a9c51d0b4");
    }

    @Override
    public Claim identify(URI address) {
        boolean isReadable = Hosts.isWeb(address) || "medium".equalsIgnoreCase(address.getScheme());
        if (!isReadable || MediumAddress.isLookAlike(address)) {
            return Claim.FOREIGN;
        }
        if (MediumAddress.isOfMedium(address)) {
            return Claim.OWN;
        }
        return MediumAddress.find(address).isPresent() ? Claim.POSSIBLE : Claim.FOREIGN;
    }

    @Override
    public Optional<PostLink> postLink(String url) {
        return MediumLink.read(url);
    }

    @Override
    public Optional<URI> home(URI address) {
        return MediumAddress.find(address).flatMap(MediumAddress::publicationOf);
    }

    @Override
    public Optional<URI> feed(Publication publication) {
        return FeedPlaces.ofHome(publication.home());
    }

    @Override
    public boolean recognises(Original original) {
        return reader.recognises(original);
    }

    // Seen 2023-2026: a session consists of both; with sid alone Medium answers as to a stranger.
    @Override
    public Set<String> sessionCookies() {
        return Set.of("sid", "uid");
    }

    @Override
    public Set<String> sessionHosts(URI address) {
        var hosts = new TreeSet<>(Set.of(MediumAddress.DOMAIN));
        MediumAddress.find(address)
                .filter(named -> !MediumAddress.isLookAlike(named.home()))
                .ifPresent(named -> hosts.add(Hosts.normal(named.home().getHost())));
        return hosts;
    }

    @Override
    public PostSource open(URI address, Fetcher fetcher) {
        var named = MediumAddress.of(address);
        if (named instanceof MediumAddress.StoryAddress story) {
            return new StorySource(story, fetcher);
        }
        return new StoriesSource(named, fetcher);
    }

    @Override
    public String exportSign() {
        return ExportLayout.SIGN;
    }

    @Override
    public Optional<PostSource> openExport(ExportFiles files, @Nullable URI publication, Fetcher fetcher) {
        var layout = ExportLayout.of(files);
        if (layout.isEmpty()) {
            return Optional.empty();
        }
        var details = publication == null ? null : new ExportDetails(owner(publication), fetcher);
        return Optional.of(new ExportSource(layout.get(), details));
    }

    /** Whose stories an export holds, by the address of the writer, or of one story. */
    private static MediumAddress owner(URI publication) {
        var named = MediumAddress.of(publication);
        return named instanceof MediumAddress.StoryAddress story
                ? MediumAddress.of(story.home().resolve("."))
                : named;
    }

    @Override
    public Post read(Original original) throws UnavailablePostException {
        return reader.read(original);
    }

    @Override
    public List<Comment> comments(Original original) throws UnavailablePostException {
        throw new UnavailablePostException(
                Problem.Code.COMMENTS_UNAVAILABLE,
                "responses on Medium are stories of their own and cannot be listed; an export holds those that its writer wrote (--responses)");
    }

    @Override
    public Cleaner cleaner() {
        return Steps.CLEANER;
    }

    @Override
    public Inventory inventory(Original original) throws UnavailablePostException {
        return MediumInventory.of(original, reader.read(original));
    }
}
