package dev.offprint.platform.medium;

import dev.offprint.model.Original;
import dev.offprint.model.PostRef;
import java.util.Optional;
import org.jsoup.Jsoup;

/**
 * Who an official export is of, out of {@code profile/profile.html}: {@code .h-card > .p-name} and {@code a.u-url} with the
 * profile's address (seen 2018-2026). All else there is private.
 *
 * @param name as shown to readers
 * @param username as in the profile's address
 */
record ExportProfile(String name, String username) {

    /** The writer that a profile names; nothing where it names none. */
    static Optional<ExportProfile> in(String text) {
        var card = Jsoup.parse(text).selectFirst(".h-card");
        var name = card == null ? null : card.selectFirst(".p-name");
        var link = card == null ? null : card.selectFirst("a.u-url[href]");
        if (name == null || link == null) {
            return Optional.empty();
        }
        return Links.web(link.attr("href"))
                .flatMap(MediumAddress::find)
                .filter(MediumAddress.ProfileAddress.class::isInstance)
                .map(MediumAddress.ProfileAddress.class::cast)
                .map(profile -> new ExportProfile(PlainText.line(name.text()), profile.user()));
    }

    /** What the profile adds to a story whose own file names nobody, as a draft's does; in the form that the interface has. */
    Original about(PostRef ref) {
        var answer = Json.object();
        var story = answer.putObject("data").putObject("post");
        story.put("id", ref.id());
        story.put("mediumUrl", ref.url().toString());
        story.put("firstPublishedAt", 0);
        story.put("isPublished", false);
        story.putObject("creator").put("name", name).put("username", username);
        return new Original(MediumAddress.byId(ref.id()), Original.Format.JSON, answer.toString());
    }
}
