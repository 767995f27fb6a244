package dev.offprint.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.offprint.model.Author;
import dev.offprint.model.Publication;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code archive.json}: what is in an archive, for scripts. Keys are never renamed; new ones may be added. */
public final class ArchiveJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Site site;

    /** The file of this site. */
    public ArchiveJson(Site site) {
        this.site = site;
    }

    /** The file's text. Give the posts in the order of the list. */
    public String of(List<ListedPost> posts, List<URI> feeds) {
        var json = JSON.createObjectNode();
        json.put("name", site.name());
        put(json, "about", site.about());
        put(json, "base_url", site.baseUrl());
        var publications = new LinkedHashSet<Publication>();
        posts.forEach(post -> publications.add(post.publication()));
        var named = json.putArray("publications");
        publications.stream()
                .filter(publication -> publication.id() != null || !isNamedWithId(publication, publications))
                .forEach(publication -> add(publication, named));
        var old = json.putArray("feeds");
        feeds.forEach(feed -> old.add(feed.toString()));
        authors(posts, json.putArray("authors"));
        var listed = json.putArray("posts");
        posts.forEach(post -> listed.add(post(post)));
        return write(json);
    }

    /** Not every answer about a post tells the id of what it is in. */
    private static boolean isNamedWithId(Publication publication, Set<Publication> publications) {
        return publications.stream()
                .anyMatch(other -> other.id() != null && other.home().equals(publication.home()));
    }

    private static String write(ObjectNode json) {
        var printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        printer.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        try {
            return JSON.writer(printer).writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that JSON cannot hold", e);
        }
    }

    private static void add(Publication publication, ArrayNode publications) {
        var json = publications.addObject();
        json.put("platform", publication.platform());
        put(json, "id", publication.id());
        json.put("name", publication.name());
        json.put("url", publication.home().toString());
    }

    private static void authors(List<ListedPost> posts, ArrayNode authors) {
        var byPage = new LinkedHashMap<String, List<Author>>();
        posts.stream()
                .flatMap(post -> post.words().authors().stream())
                .forEach(author -> byPage.computeIfAbsent(page(author), page -> new ArrayList<>())
                        .add(author));
        byPage.values().forEach(same -> {
            var json = authors.addObject();
            json.put("name", same.get(0).name());
            put(json, "url", same.get(0).url());
            put(json, "avatar", avatar(same));
            json.put("posts", same.size());
        });
    }

    /** Authors are one when they have one page; those without a page, when they have one name. */
    private static String page(Author author) {
        return author.url() == null ? author.name() : author.url();
    }

    /** The picture of the newest post that has one: not every answer about a post tells it. */
    private static @Nullable String avatar(List<Author> same) {
        return same.stream()
                .flatMap(author -> Stream.ofNullable(author.avatar()))
                .findFirst()
                .orElse(null);
    }

    private ObjectNode post(ListedPost post) {
        var ref = post.ref();
        var words = post.words();
        var json = JSON.createObjectNode();
        json.put("key", ref.key());
        json.put("title", ref.title());
        put(json, "subtitle", words.subtitle());
        put(json, "description", words.description());
        put(json, "lead", words.lead());
        put(json, "date", ref.publishedAt());
        put(json, "lastmod", ref.updatedAt());
        json.put("slug", PostNames.bare(post.name()));
        json.put("file", post.file());
        json.put("path", site.target(post.file()));
        json.put("url", ref.url().toString());
        var addresses = json.putArray("other_urls");
        post.addresses().stream().skip(1).forEach(address -> addresses.add(address.toString()));
        var authors = json.putArray("authors");
        words.authors().forEach(author -> authors.add(author.name()));
        var tags = json.putArray("tags");
        Tags.of(words.tags())
                .forEach(tag -> tags.addObject().put("name", tag.name()).put("slug", tag.slug()));
        put(json, "section", words.section());
        put(json, "cover", words.cover());
        json.put("type", ref.kind().label());
        json.put("audience", ref.visibility().label());
        json.put("draft", post.draft());
        json.put("complete", post.complete());
        if (words.count() != null) {
            json.put("word_count", words.count());
        }
        json.put("publication", post.publication().name());
        return json;
    }

    private static void put(ObjectNode json, String key, @Nullable Object value) {
        if (value != null) {
            json.put(key, value.toString());
        }
    }
}
