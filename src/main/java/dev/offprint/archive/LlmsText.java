package dev.offprint.archive;

import dev.offprint.document.Block;
import dev.offprint.document.Document;
import dev.offprint.document.Inline;
import dev.offprint.markdown.MarkdownWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The files for language models: {@code llms.txt} as llmstxt.org describes it, and the texts themselves. */
public final class LlmsText {
    private final Site site;

    /** Files of this site. */
    public LlmsText(Site site) {
        this.site = site;
    }

    /** {@code llms.txt}: every post with its address and what it is about. Give the posts in the order of the list. */
    public String index(List<ListedPost> posts) {
        var sections = new LinkedHashMap<String, List<List<Block>>>();
        posts.forEach(post -> sections.computeIfAbsent(section(post), heading -> new ArrayList<>())
                .add(List.of(line(post))));
        var blocks = head();
        sections.forEach((heading, items) -> {
            blocks.add(new Block.Heading(2, text(heading)));
            blocks.add(new Block.ItemList(null, true, items));
        });
        return new MarkdownWriter().write(new Document(blocks));
    }

    /** What {@code llms-full.txt} begins with. */
    public String fullHead() {
        return new MarkdownWriter().write(new Document(head()));
    }

    /** A post in {@code llms-full.txt}; {@code body} is its Markdown, and posts are parted by {@link #between}. */
    public String full(ListedPost post, String body) {
        var heading = new MarkdownWriter()
                .write(new Document(List.of(new Block.Heading(2, text(post.title())))))
                .strip();
        var published = post.ref().publishedAt();
        var date = published == null ? "" : "Date: " + site.day(published) + "\n";
        var facts = "URL: " + site.publicAddress(post) + "\n" + date;
        return heading + "\n\n" + facts + (body.isBlank() ? "" : "\n" + body);
    }

    /** The line between two posts. */
    public String between() {
        return "\n---\n\n";
    }

    private List<Block> head() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(1, text(site.name())));
        var about = site.about();
        if (about != null && !about.isBlank()) {
            blocks.add(new Block.Quote(List.of(new Block.Paragraph(text(about)))));
        }
        return blocks;
    }

    private Block line(ListedPost post) {
        var content = new ArrayList<Inline>();
        content.add(new Inline.Link(site.publicAddress(post), null, text(post.title())));
        var remark = post.remark();
        if (remark != null) {
            content.addAll(text(": " + remark));
        }
        return new Block.Paragraph(content);
    }

    private static String section(ListedPost post) {
        return switch (post.ref().kind()) {
            case NEWSLETTER, STORY, PODCAST, VIDEO, THREAD -> "Blog Posts";
            case PAGE -> "Pages";
            case NOTE -> "Notes";
            case RESPONSE -> "Responses";
        };
    }

    private static List<Inline> text(String text) {
        return List.of(new Inline.Text(text.strip().replaceAll("\\s+", " ")));
    }
}
