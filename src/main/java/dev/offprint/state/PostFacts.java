package dev.offprint.state;

import dev.offprint.model.Author;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the pages that list posts say of a post and what links to it need, so that nothing of it has to be opened for either.
 *
 * @param addresses what leads or has led to it besides its address now
 * @param anchors what its headings are called in its file, by what they are called on its platform
 * @param canonicalUrl the address that search engines are told to use; null for none
 * @param importedFrom where its author brought the text from; null for a text that was written there
 * @param doubles the keys of posts of other platforms that tell the same story and were left out for this one
 * @param authors in the platform's order
 * @param tags as the author named them
 * @param section null for none
 * @param description the text for search engines and previews; null for none
 * @param cover address of the cover picture; null for none
 * @param lead its first sentence; null where it has no text
 * @param wordCount as the platform counted; null where it did not
 */
public record PostFacts(
        List<URI> addresses,
        Map<String, String> anchors,
        @Nullable URI canonicalUrl,
        @Nullable URI importedFrom,
        List<String> doubles,
        List<Author> authors,
        List<String> tags,
        @Nullable String section,
        @Nullable String description,
        @Nullable String cover,
        @Nullable String lead,
        @Nullable Integer wordCount) {
    public PostFacts {
        addresses = List.copyOf(addresses);
        anchors = Collections.unmodifiableMap(new LinkedHashMap<>(anchors));
        doubles = List.copyOf(doubles);
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
    }

    /** Of a post of which nothing is known but that it is there. */
    public static PostFacts none() {
        return new PostFacts(
                List.of(), Map.of(), null, null, List.of(), List.of(), List.of(), null, null, null, null, null);
    }

    /** The same facts of a post for which another was left out. */
    public PostFacts with(String doubleKey, List<URI> itsAddresses) {
        return new PostFacts(
                Stream.concat(addresses.stream(), itsAddresses.stream())
                        .distinct()
                        .toList(),
                anchors,
                canonicalUrl,
                importedFrom,
                Stream.concat(doubles.stream(), Stream.of(doubleKey)).distinct().toList(),
                authors,
                tags,
                section,
                description,
                cover,
                lead,
                wordCount);
    }
}
