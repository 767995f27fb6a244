package dev.offprint.model;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One post as its platform gave it: metadata, and the body still in the platform's own HTML.
 *
 * @param ref identity, address, title and times
 * @param publication what it belongs to
 * @param details what readers see around the body
 * @param bodyHtml the body as the platform gave it; empty for a post without text
 * @param complete false for a preview, that is, when the platform kept back a part of the body
 * @param recordings those that belong to the post as a whole
 * @param otherAddresses what leads to it besides the address of {@code ref}, as far as the answer tells
 * @param tagline what its publication is about, in the line that the publication gives; null where the answer does not tell
 */
public record Post(
        PostRef ref,
        Publication publication,
        Details details,
        String bodyHtml,
        boolean complete,
        Recordings recordings,
        List<URI> otherAddresses,
        @Nullable String tagline) {
    public Post {
        otherAddresses = List.copyOf(otherAddresses);
    }

    /** A post with one address. */
    public Post(
            PostRef ref,
            Publication publication,
            Details details,
            String bodyHtml,
            boolean complete,
            Recordings recordings) {
        this(ref, publication, details, bodyHtml, complete, recordings, List.of(), null);
    }

    /** A post without recordings. */
    public Post(PostRef ref, Publication publication, Details details, String bodyHtml, boolean complete) {
        this(ref, publication, details, bodyHtml, complete, Recordings.none());
    }

    /** The same post with a body from elsewhere. */
    public Post withBody(String otherHtml, boolean isComplete) {
        return new Post(ref, publication, details, otherHtml, isComplete, recordings, otherAddresses, tagline);
    }

    /** The same post with more addresses that lead to it. */
    public Post withOtherAddresses(List<URI> others) {
        return new Post(ref, publication, details, bodyHtml, complete, recordings, others, tagline);
    }

    /** The same post with what its publication is about; null for what is not known. */
    public Post withTagline(@Nullable String line) {
        return new Post(ref, publication, details, bodyHtml, complete, recordings, otherAddresses, line);
    }

    /**
     * What stands around the body. Texts are plain text, not HTML.
     *
     * @param subtitle null where there is none
     * @param description the text for search engines and previews; null where it is absent or repeats the subtitle
     * @param authors in the platform's order
     * @param tags as the author named them, in the platform's order
     * @param section the part of the publication the post stands in; null for none
     * @param cover address of the cover picture; null for none
     * @param canonicalUrl the address that search engines are told to use; null for none
     * @param wordCount as the platform counted; null where it did not
     * @param facts what else the platform counts and records
     */
    public record Details(
            @Nullable String subtitle,
            @Nullable String description,
            List<Author> authors,
            List<String> tags,
            @Nullable String section,
            @Nullable String cover,
            @Nullable URI canonicalUrl,
            @Nullable Integer wordCount,
            SourceFacts facts) {
        public Details {
            authors = List.copyOf(authors);
            tags = List.copyOf(tags);
        }

        /** Details of which the platform counts and records nothing else. */
        public Details(
                @Nullable String subtitle,
                @Nullable String description,
                List<Author> authors,
                List<String> tags,
                @Nullable String section,
                @Nullable String cover,
                @Nullable URI canonicalUrl,
                @Nullable Integer wordCount) {
            this(subtitle, description, authors, tags, section, cover, canonicalUrl, wordCount, SourceFacts.none());
        }

        /** What is known of a bare body: nothing. */
        public static Details none() {
            return new Details(null, null, List.of(), List.of(), null, null, null, null);
        }
    }
}
