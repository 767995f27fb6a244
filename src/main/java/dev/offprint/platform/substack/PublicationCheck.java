package dev.offprint.platform.substack;

import dev.offprint.http.FetchRequest;
import dev.offprint.http.Fetcher;
import dev.offprint.platform.Hosts;
import dev.offprint.platform.SourceException;
import java.net.URI;

/**
 * Finds out why an archive list does not answer. A publication of Substack may stand on any domain, so an address may as
 * well be of another site; its home page and its feed tell.
 */
final class PublicationCheck {

    // Seen 2022-2025 in feeds, also on custom domains: <generator>Substack</generator>
    private static final String FEED_SIGN = "<generator>Substack</generator>";

    private final URI home;
    private final Fetcher fetcher;

    PublicationCheck(URI home, Fetcher fetcher) {
        this.home = home;
        this.fetcher = fetcher;
    }

    /** The exception that says it to the user. */
    SourceException explain(URI archive, Answer.Nothing answer) {
        if (answer.refused()) {
            return new SourceException(
                    SourceException.Reason.REFUSED,
                    "%s %s; wait and try again, or use another network".formatted(archive, answer.reason()));
        }
        if (isPublication()) {
            return new SourceException(
                    SourceException.Reason.UNUSABLE,
                    "%s is an address of Substack, but its archive list cannot be read: %s %s; check the address in a browser, or give the addresses of single posts"
                            .formatted(home, archive, answer.reason()));
        }
        var front = Answer.of(fetcher.fetch(FetchRequest.text(home.resolve("/"))));
        if (front instanceof Answer.Nothing nothing && !nothing.missing()) {
            return new SourceException(
                    SourceException.Reason.UNUSABLE,
                    "%s cannot be read: %s %s, and its home page %s; check the address and the network, and try again"
                            .formatted(home, archive, answer.reason(), nothing.reason()));
        }
        return new SourceException(
                front instanceof Answer.Text ? SourceException.Reason.FOREIGN : SourceException.Reason.UNUSABLE,
                "%s is no Substack publication: %s %s, and neither its home page nor its feed bears Substack's marks; check the address"
                        .formatted(home, archive, answer.reason()));
    }

    /** True for an address below the platform's domain, or one whose home page or feed Substack made. */
    boolean isPublication() {
        return Hosts.isHostOrSubdomain(home.getHost(), SubstackAddress.DOMAIN) || isSubstack();
    }

    private boolean isSubstack() {
        if (Answer.of(fetcher.fetch(FetchRequest.text(home.resolve("/")))) instanceof Answer.Text page
                && new SubstackPage(page.text(), page.address()).isSubstack()) {
            return true;
        }
        return Answer.of(fetcher.fetch(FetchRequest.text(home.resolve("/feed")))) instanceof Answer.Text feed
                && feed.text().contains(FEED_SIGN);
    }
}
