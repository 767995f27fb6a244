package dev.offprint.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is made of an archive.
 *
 * @param layout where its files lie
 * @param name what it is called: the publication's name
 * @param about what the publication says of itself; null where it says nothing
 * @param baseUrl the root of the site without a slash at its end; null while it is not known
 * @param zone that of the days in names and lists
 */
public record Site(
        Layout layout,
        String name,
        @Nullable String about,
        @Nullable String baseUrl,
        ZoneId zone) {

    /** Where a file of the archive will be found: a whole address where the site's root is known, else its path. */
    String target(String file) {
        var address = layout.address(file);
        if (baseUrl != null) {
            return baseUrl + "/" + address;
        }
        return layout.isSite() ? "/" + address : address;
    }

    /** Where a post can be read by everybody: on the new site where its root is known, else where it always could be. */
    String publicAddress(ListedPost post) {
        return baseUrl == null ? post.ref().url().toString() : target(post.file());
    }

    /** The day of a moment. */
    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
