package dev.offprint.platform.substack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offprint.model.Post;
import dev.offprint.model.Visibility;
import dev.offprint.platform.Hosts;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A page of a publication: what its head says, the data it carries, and the article that readers see. */
final class SubstackPage {

    // Seen on every page of 2020-2026, on custom domains too; so is the connection to the picture server since 2023.
    private static final String SIGNS = "meta[name=norton-safeweb-site-verification],"
            + "link[rel=preconnect][href^=https://substackcdn.com],link[rel=preconnect][href^=https://cdn.substack.com]";

    private static final Pattern HEAD_END = Pattern.compile("</head\\s*>|<body\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BODY =
            Pattern.compile("<div\\b[^>]*\\bclass=(?:\"body markup\\b[^\"]*\"|'body markup\\b[^']*')");

    private final String text;
    private final URI address;
    private final Document head;

    /** Reads the head only: the article of a page whose data can be used is never parsed. */
    SubstackPage(String text, URI address) {
        this.text = text;
        this.address = address;
        var end = HEAD_END.matcher(text);
        this.head = Jsoup.parse(end.find() ? text.substring(0, end.start()) : text, address.toString());
    }

    /** True for a page that Substack made, whichever host it stands on. */
    boolean isSubstack() {
        boolean signed = head.selectFirst(SIGNS) != null;
        boolean onPlatform = canonical()
                .map(URI::getHost)
                .filter(host -> Hosts.isHostOrSubdomain(host, SubstackAddress.DOMAIN))
                .isPresent();
        return signed
                || onPlatform
                || Preloads.areIn(text)
                || BODY.matcher(text).find();
    }

    /** The post that the page shows; nothing for a page that shows none. */
    Optional<Post> post() {
        var carried = Preloads.of(text).flatMap(this::carriedPost);
        if (carried.isPresent() && !carried.get().bodyHtml().isBlank()) {
            return carried.map(this::checked);
        }
        var shown = new SubstackArticle(
                Jsoup.parse(text, address.toString()), canonical().orElse(address));
        return carried.isPresent() ? carried.map(shown::completed) : shown.post();
    }

    /** The address that the page calls its own. */
    Optional<URI> canonical() {
        return Optional.ofNullable(head.selectFirst("link[rel=canonical][href]"))
                .map(link -> link.attr("href"))
                .or(() -> Optional.ofNullable(head.selectFirst("meta[property=og:url][content]"))
                        .map(meta -> meta.attr("content")))
                .flatMap(OwnLinks::web);
    }

    /**
     * The post in the page's data, provided that it is the one on the page: in a page saved after a click on a link within
     * the site, the data are those of the page that was opened first.
     */
    private Optional<Post> carriedPost(JsonNode data) {
        return PostObject.inPage(data, canonical().orElse(address))
                .map(PostObject::post)
                .filter(this::isOfThisPage);
    }

    private boolean isOfThisPage(Post post) {
        var slug = canonical().or(() -> Optional.of(address)).flatMap(SubstackAddress::post);
        return slug.map(SubstackAddress.PostAddress::slug)
                .map(post.ref().slug()::equals)
                .orElse(true);
    }

    /** A preview in the data is told by the paywall that the page shows in place of the rest. */
    private Post checked(Post post) {
        boolean mayBeLocked = post.complete() && post.ref().visibility() != Visibility.EVERYONE;
        return mayBeLocked && SubstackArticle.hasPaywall(Jsoup.parse(text, address.toString()))
                ? post.withBody(post.bodyHtml(), false)
                : post;
    }
}
