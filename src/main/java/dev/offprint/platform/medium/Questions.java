package dev.offprint.platform.medium;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What Medium's own pages ask its interface for: {@code POST https://medium.com/_/graphql}, a list with one question, answered
 * by a list. Which members there are is known from recorded pages and from programs that ask so (seen 2021-2026); one that
 * does not exist is answered with 400.
 */
final class Questions {
    /** As many as the interface gives at once. */
    static final int LIMIT = 25;

    private static final String STORY = "id title uniqueSlug mediumUrl canonicalUrl firstPublishedAt latestPublishedAt"
            + " isLocked visibility clapCount readingTime wordCount previewImage { id } tags { id displayTitle normalizedTagSlug }"
            + " creator { id name username } collection { id name slug domain } inResponseToPostResult { __typename }";

    private static final String CONNECTION = "homepagePostsConnection(paging: {limit: $homepagePostsLimit,"
            + " from: $homepagePostsFrom}, includeDistributedResponses: $includeDistributedResponses) { posts { "
            + STORY + " } pagingInfo { next { from limit } } }";

    private static final String PAGING = "$homepagePostsLimit: PaginationLimit, $homepagePostsFrom: String = null,"
            + " $includeDistributedResponses: Boolean = true";

    private static final String OF_USER = "query UserProfileQuery($id: ID, $username: ID, " + PAGING
            + ") { userResult(id: $id, username: $username) { __typename ... on User { id name username " + CONNECTION
            + " } } }";

    private static final String OF_PUBLICATION = "query PublicationHomepageQuery($slug: ID!, " + PAGING
            + ") { collectionByDomainOrSlug(domainOrSlug: $slug) { __typename id name slug domain " + CONNECTION
            + " } }";

    private static final String BODY =
            "bodyModel { sections { name startIndex backgroundImage { id } } paragraphs { id name type"
                    + " href layout text hasDropCap metadata { id originalWidth originalHeight alt } markups { type start end href"
                    + " anchorType userId } codeBlockMetadata { lang mode } iframe { mediaResource { id iframeSrc iframeWidth"
                    + " iframeHeight title } } mixtapeMetadata { href thumbnailImageId } } }";

    private static final String OF_STORY = "query PostViewerEdgeContentQuery($postId: ID!) { post(id: $postId) { "
            + STORY + " viewerEdge { id fullContent { isLockedPreviewOnly " + BODY + " } } } }";

    private Questions() {}

    /** Whose stories are asked for. */
    sealed interface Subject {}

    /** A writer by name. */
    record ByName(String username) implements Subject {}

    /** A writer by id. */
    record ById(String id) implements Subject {}

    /** A publication by its slug on the platform's host, or by the host that is its own. */
    record ByPublication(String slugOrHost) implements Subject {}

    /** The question for a page of stories; {@code from} is where it begins, as the page before it said, null for the first. */
    static String stories(Subject subject, @Nullable String from) {
        var question = Json.object();
        boolean isPublication = subject instanceof ByPublication;
        question.put("operationName", isPublication ? "PublicationHomepageQuery" : "UserProfileQuery");
        var variables = question.putObject("variables");
        name(subject, variables);
        variables.put("homepagePostsLimit", LIMIT);
        variables.put("homepagePostsFrom", from);
        variables.put("includeDistributedResponses", true);
        question.put("query", isPublication ? OF_PUBLICATION : OF_USER);
        return "[" + question + "]";
    }

    /** The question for one story with all that whoever asks may read of it. */
    static String story(String id) {
        var question = Json.object();
        question.put("operationName", "PostViewerEdgeContentQuery");
        question.putObject("variables").put("postId", id);
        question.put("query", OF_STORY);
        return "[" + question + "]";
    }

    private static void name(Subject subject, ObjectNode variables) {
        if (subject instanceof ByName writer) {
            variables.put("username", writer.username());
        } else if (subject instanceof ById writer) {
            variables.put("id", writer.id());
        } else if (subject instanceof ByPublication publication) {
            variables.put("slug", publication.slugOrHost());
        } else {
            throw new AssertionError(subject);
        }
    }
}
