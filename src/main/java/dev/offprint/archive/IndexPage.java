package dev.offprint.archive;

import dev.offprint.document.Block;
import dev.offprint.document.Document;
import dev.offprint.document.Inline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/** The page that lists every post of an archive: newest first, by year, with subtitle and picture, drafts at the end. */
public final class IndexPage {
    private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    private final Site site;

    /** The page of this site. */
    public IndexPage(Site site) {
        this.site = site;
    }

    /** The page; the order of the posts does not matter. */
    public Document of(List<ListedPost> posts) {
        var sections = new LinkedHashMap<String, List<List<Block>>>();
        posts.stream()
                .sorted(ListedPost.NEWEST_FIRST)
                .forEach(post -> sections.computeIfAbsent(section(post), heading -> new ArrayList<>())
                        .add(item(post)));
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(1, text(site.name())));
        sections.forEach((heading, items) -> {
            boolean tight = items.stream().allMatch(item -> item.size() == 1);
            blocks.add(new Block.Heading(2, text(heading)));
            blocks.add(new Block.ItemList(null, tight, items));
        });
        return new Document(blocks);
    }

    private String section(ListedPost post) {
        var published = post.ref().publishedAt();
        return published == null
                ? "Drafts"
                : Integer.toString(site.day(published).getYear());
    }

    private List<Block> item(ListedPost post) {
        var content = new ArrayList<Inline>();
        var published = post.ref().publishedAt();
        if (published != null) {
            content.add(new Inline.Text(site.day(published) + " "));
        }
        var target = reference(post.file());
        content.add(new Inline.Link(target, null, text(post.title())));
        var subtitle = post.words().subtitle();
        if (subtitle != null && !subtitle.isBlank()) {
            content.addAll(text(" — " + subtitle.strip()));
        }
        var item = new ArrayList<Block>();
        item.add(new Block.Paragraph(content));
        var cover = post.words().cover();
        if (cover != null) {
            var place = ELSEWHERE.matcher(cover).matches() ? cover : reference(cover);
            item.add(new Block.Figure(new Inline.Image(place, "", null, null), target, List.of()));
        }
        return item;
    }

    private String reference(String file) {
        return site.layout().reference(site.layout().indexFile(), file);
    }

    private static List<Inline> text(String text) {
        return List.of(new Inline.Text(text.replaceAll("\\s+", " ")));
    }
}
