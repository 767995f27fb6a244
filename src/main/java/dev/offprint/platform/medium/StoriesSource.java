package dev.offprint.platform.medium;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** All stories of a writer or a publication. */
final class StoriesSource implements PostSource, StoryListing.Ways {
    // Seen 2020-2026 on every page, also on custom domains: <meta property="al:ios:url" content="medium://…">.
    private static final String PAGE_SIGN = "content=\"medium://";

    private final MediumAddress named;
    private final Fetcher fetcher;
    private final Feeds feeds;
    private final StoryFetch stories;
    private final EmbedFetch embeds;
    private final @Nullable URI feed;
    private final Map<String, Original> listed = new ConcurrentHashMap<>();
    private final List<Problem> problems = new CopyOnWriteArrayList<>();
    private @Nullable StoryPages begun;
    private @Nullable StoryPages asked;
    private @Nullable StoryListing last;
    private boolean isOfMedium;

    StoriesSource(MediumAddress named, Fetcher fetcher) {
        this.named = named;
        this.fetcher = fetcher;
        this.feeds = new Feeds(fetcher);
        this.stories = new StoryFetch(fetcher, feeds);
        this.embeds = new EmbedFetch(fetcher);
        this.feed = feed(named);
    }

    @Override
    public URI home() {
        return named.home();
    }

    @Override
    public Stream<PostRef> list() {
        return Stream.of(named).flatMap(one -> {
            requireMedium();
            var listing = new StoryListing(storyPages(), this, problems);
            last = listing;
            return StreamSupport.stream(
                    Spliterators.spliteratorUnknownSize(listing, Spliterator.ORDERED | Spliterator.NONNULL), false);
        });
    }

    /** The pages of which the first was read to know whose they are, so that it is not asked for twice. */
    private StoryPages storyPages() {
        var pages = begun == null ? new StoryPages(subjects(named), fetcher) : begun;
        begun = null;
        asked = pages;
        return pages;
    }

    @Override
    public Optional<String> publication() {
        requireMedium();
        if (begun == null && asked != null) {
            return whose(asked);
        }
        var pages = storyPages();
        begun = pages;
        return whose(pages);
    }

    private static Optional<String> whose(StoryPages pages) {
        try {
            return pages.whose();
        } catch (SourceException e) {
            // The listing meets it again, and says it where no other list makes up for it.
            return Optional.empty();
        }
    }

    @Override
    public Optional<URI> place() {
        return Optional.of(home());
    }

    @Override
    public boolean listsEverything() {
        return last != null && last.isWhole();
    }

    @Override
    public boolean isNotFound(String page) {
        return WallPage.isNotFound(page);
    }

    @Override
    public Original read(PostRef ref) throws UnavailablePostException {
        var original = listed.remove(ref.id());
        return embeds.added(original == null ? StorySource.original(search(ref.id(), ref.url())) : original);
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public OtherLists others(boolean isNeeded) {
        var lists = new OtherLists(home(), fetcher, feeds);
        if (isNeeded && named instanceof MediumAddress.SiteAddress) {
            lists.withSitemap();
        }
        if (isNeeded
                && !(named instanceof MediumAddress.ProfileAddress)
                && !(named instanceof MediumAddress.UserAddress)) {
            lists.withArchive();
        }
        return feed == null ? lists : lists.withFeed(feed);
    }

    /** A story of which only the address is known is kept until it is read. */
    @Override
    public StoryFetch.Outcome fetch(String id, URI address) {
        var outcome = search(id, address);
        if (outcome instanceof StoryFetch.Got got) {
            listed.put(id, got.original());
        }
        return outcome;
    }

    private StoryFetch.Outcome search(String id, URI address) {
        var outcome = stories.fetch(id, address, feed);
        if (outcome instanceof StoryFetch.Got got) {
            problems.addAll(got.problems());
        }
        return outcome;
    }

    /** Anybody's site may be on a domain that is not the platform's. */
    private void requireMedium() {
        if (isOfMedium || feed == null || MediumAddress.isOfMedium(home())) {
            return;
        }
        var fed = feeds.of(feed);
        if (fed.stories().ids().isEmpty()) {
            requireSign(feed, fed);
        }
        isOfMedium = true;
    }

    private void requireSign(URI place, Feeds.Fetched fed) {
        var front = Reply.of(fetcher.fetch(FetchRequest.text(home().resolve("/"))));
        if (front instanceof Reply.Text text && text.text().contains(PAGE_SIGN)) {
            return;
        }
        boolean refused = fed.refused() || (front instanceof Reply.Nothing nothing && nothing.refused());
        var otherwise = front instanceof Reply.Text ? SourceException.Reason.FOREIGN : SourceException.Reason.UNUSABLE;
        throw new SourceException(
                refused ? SourceException.Reason.REFUSED : otherwise,
                "%s cannot be told to be on Medium: %s %s, and its front page bears no mark of Medium's; %s"
                        .formatted(home(), place, fed.obstacle(), refused ? Reply.WAYS_ROUND : "check the address"));
    }

    /** Whom the interface is asked for; of several, the first that there is. */
    static List<Questions.Subject> subjects(MediumAddress named) {
        if (named instanceof MediumAddress.ProfileAddress profile) {
            return List.of(new Questions.ByName(profile.user()));
        }
        if (named instanceof MediumAddress.UserAddress user) {
            return List.of(new Questions.ById(user.id()));
        }
        if (named instanceof MediumAddress.PublicationAddress publication) {
            return List.of(new Questions.ByPublication(publication.slug()));
        }
        var host = Hosts.normal(named.home().getHost());
        // name.medium.com may be a writer's or a publication's (seen 2026).
        return Hosts.isHostOrSubdomain(host, MediumAddress.DOMAIN)
                ? List.of(new Questions.ByName(host.substring(0, host.indexOf('.'))), new Questions.ByPublication(host))
                : List.of(new Questions.ByPublication(host));
    }

    private static @Nullable URI feed(MediumAddress named) {
        if (named instanceof MediumAddress.ProfileAddress profile) {
            return FeedPlaces.named("@" + profile.user());
        }
        if (named instanceof MediumAddress.PublicationAddress publication) {
            return FeedPlaces.named(publication.slug());
        }
        return named instanceof MediumAddress.SiteAddress site ? FeedPlaces.ofSite(site.home()) : null;
    }
}
