package dev.offprint.platform.substack;

import dev.offprint.http.FetchRequest;
import dev.offprint.http.Fetcher;
import dev.offprint.platform.SourceException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a publication's sitemap says of its posts, or its feed where there is no sitemap.
 *
 * @param name which of the two it is
 * @param slugs the posts' slugs, in the order of the list
 * @param isWhole whether the list has every post; a feed has about the 20 newest (seen 2025)
 * @param obstacle why the archive list did not come to its end, when it did not
 */
record OtherList(String name, List<String> slugs, boolean isWhole, Optional<SourceException> obstacle) {
    OtherList {
        slugs = List.copyOf(slugs);
    }

    /**
     * Asks for the list.
     *
     * @throws SourceException the obstacle, when the address is of no publication or nothing else lists its posts
     */
    static OtherList of(ArchiveListing archive, Optional<SourceException> obstacle) {
        var home = archive.home();
        var fetcher = archive.fetcher();
        if (obstacle.isPresent() && !archive.isOfSubstack()) {
            throw obstacle.get();
        }
        // Seen 2026-06 by another project: a flat urlset; /archive and /about stand among the posts. Its lastmod is
        // when
        // the page changed, not when the post was published.
        var mapped = slugs(fetcher, home.resolve("/sitemap.xml"), "urlset > url > loc");
        if (!mapped.isEmpty()) {
            return new OtherList("sitemap", mapped, true, obstacle);
        }
        var fed = slugs(fetcher, home.resolve("/feed"), "channel > item > link");
        if (fed.isEmpty() && obstacle.isPresent()) {
            throw obstacle.get();
        }
        return new OtherList("feed", fed, false, obstacle);
    }

    private static List<String> slugs(Fetcher fetcher, URI address, String links) {
        if (Answer.of(fetcher.fetch(FetchRequest.text(address))) instanceof Answer.Text text) {
            return Jsoup.parse(text.text(), address.toString(), Parser.xmlParser()).select(links).stream()
                    .map(Element::text)
                    .flatMap(link -> OwnLinks.web(link).flatMap(SubstackAddress::post).stream())
                    .map(SubstackAddress.PostAddress::slug)
                    .distinct()
                    .toList();
        }
        return List.of();
    }
}
