package dev.offprint.platform.medium;

import dev.offprint.http.FetchRequest;
import dev.offprint.http.Fetcher;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The lists beside the interface's: the sitemap and the archive pages of a publication, and the feed. They name addresses, and
 * so ids; what kind of story each is and when it was published, only the story itself tells.
 */
final class OtherLists {
    /** More archive pages than this are no archive's. */
    private static final int MOST_PAGES = 400;

    // Seen 2019-2026: /archive lists years, /archive/2024 months, /archive/2024/05 days, as far as there are many
    // stories.
    private static final Pattern ARCHIVE_PAGE = Pattern.compile(".*/archive(?:/\\d{4}(?:/\\d{2}(?:/\\d{2})?)?)?");

    private final Fetcher fetcher;
    private final Feeds feeds;
    private final URI home;
    private final Map<String, URI> stories = new LinkedHashMap<>();
    private final List<String> obstacles = new ArrayList<>();
    private boolean refused;
    private boolean isWhole;
    private int fed;

    /** {@code home} is whose lists are read. */
    OtherLists(URI home, Fetcher fetcher, Feeds feeds) {
        this.home = home;
        this.fetcher = fetcher;
        this.feeds = feeds;
    }

    /** Reads the feed, which holds the newest ten. */
    OtherLists withFeed(URI feed) {
        var found = feeds.of(feed);
        if (found.stories().ids().isEmpty() && !found.obstacle().isEmpty()) {
            note(feed, found.obstacle(), found.refused());
        }
        fed = found.stories().ids().size();
        found.stories().stories().forEach((id, item) -> stories.putIfAbsent(id, item.address()));
        return this;
    }

    // Seen in programs 2019-2026: /sitemap/sitemap.xml is an index of /sitemap/posts/2024/posts-2024-02-26.xml and
    // others; its
    // lastmod is when the page changed.
    /** Reads the sitemap of a host that is somebody's own; it may lack what is older than some years. */
    OtherLists withSitemap() {
        var index = home.resolve("/sitemap/sitemap.xml");
        for (var place : locations(index)) {
            if (place.contains("/sitemap/") && place.endsWith(".xml")) {
                if (place.contains("/posts/")) {
                    web(place)
                            .filter(this::isHere)
                            .ifPresent(map -> locations(map).forEach(this::add));
                }
            } else {
                add(place);
            }
        }
        return this;
    }

    /** Reads the archive pages of a publication, each as far as it leads to others. */
    OtherLists withArchive() {
        var open = new ArrayList<URI>(List.of(archive()));
        var seen = new LinkedHashSet<>(open);
        int before = obstacles.size();
        while (!open.isEmpty() && seen.size() <= MOST_PAGES && !refused) {
            var page = open.remove(open.size() - 1);
            var links = links(page);
            links.forEach(this::add);
            links.stream()
                    .flatMap(link -> web(link).map(OtherLists::bare).stream())
                    .filter(link -> isHere(link) && isBelow(page, link) && seen.add(link))
                    .forEach(open::add);
        }
        isWhole = open.isEmpty() && obstacles.size() == before && !stories.isEmpty();
        return this;
    }

    /** Every story found, by id, in the order in which they were found. */
    Map<String, URI> stories() {
        return new LinkedHashMap<>(stories);
    }

    /** How many stories the feed holds. */
    int fed() {
        return fed;
    }

    /** True when a list was read that has every story. */
    boolean isWhole() {
        return isWhole;
    }

    /** True when a list is there and was not given. */
    boolean isRefused() {
        return refused;
    }

    /** What was asked for and did not come. */
    String obstacles() {
        return String.join("; ", obstacles);
    }

    private URI archive() {
        return URI.create(home + "/archive");
    }

    /** True for an archive page that is part of another: a month of a year. */
    private static boolean isBelow(URI page, URI link) {
        return ARCHIVE_PAGE.matcher(link.getPath()).matches() && link.getPath().startsWith(page.getPath() + "/");
    }

    private boolean isHere(URI link) {
        return String.valueOf(home.getHost()).equalsIgnoreCase(link.getHost());
    }

    private void add(String link) {
        web(link)
                .filter(this::isStory)
                .flatMap(MediumAddress::find)
                .filter(MediumAddress.StoryAddress.class::isInstance)
                .map(MediumAddress.StoryAddress.class::cast)
                .ifPresent(story -> {
                    if (story.id() != null) {
                        stories.putIfAbsent(story.id(), story.home());
                    }
                });
    }

    /** Of the pages of a publication on the platform's host, only the links below it are to its stories. */
    private boolean isStory(URI link) {
        var path = home.getPath() == null ? "" : home.getPath();
        return isHere(link) && String.valueOf(link.getPath()).startsWith(path + "/");
    }

    private List<String> locations(URI map) {
        return read(
                map,
                text -> Jsoup.parse(text, map.toString(), Parser.xmlParser()).select("loc").stream()
                        .map(Element::text)
                        .map(String::strip));
    }

    private List<String> links(URI page) {
        return read(
                page,
                text -> Jsoup.parse(text, page.toString()).select("a[href]").stream()
                        .map(link -> link.absUrl("href")));
    }

    private List<String> read(URI place, Function<String, Stream<String>> reading) {
        var reply = Reply.of(fetcher.fetch(FetchRequest.text(place)));
        if (reply instanceof Reply.Text text) {
            return reading.apply(text.text()).toList();
        }
        if (reply instanceof Reply.Nothing nothing) {
            note(place, nothing.reason(), nothing.refused());
            return List.of();
        }
        throw new AssertionError(reply);
    }

    private void note(URI place, String reason, boolean isRefused) {
        obstacles.add(place + " " + reason);
        refused |= isRefused;
    }

    private static URI bare(URI link) {
        var text = link.toString().replaceFirst("[?#].*", "");
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    private static Optional<URI> web(String written) {
        try {
            var address = new URI(written);
            return Optional.of(address).filter(link -> link.getHost() != null && link.getPath() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
