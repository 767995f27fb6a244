package dev.offprint.archive;

import dev.offprint.document.Block;
import dev.offprint.document.Document;
import dev.offprint.document.Inline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page that lists every post of an archive: newest first, by year, drafts at the end. */
public final class IndexPage {
    private static final Comparator<Entry> NEWEST_FIRST = Comparator.comparing(
                    (Entry entry) -> entry.publishedAt() == null ? Instant.MIN : entry.publishedAt())
            .reversed()
            .thenComparing(Entry::file);

    private final Layout layout;

    public IndexPage(Layout layout) {
        this.layout = layout;
    }

    /**
     * One line of the page.
     *
     * @param title empty for a post without one; its file's name then stands for it
     * @param subtitle null for none
     * @param publishedAt null for a draft
     * @param file the post's file
     */
    public record Entry(
            String title,
            @Nullable String subtitle,
            @Nullable Instant publishedAt,
            String file) {}

    /** The page; the order of the entries does not matter. */
    public Document of(String publication, List<Entry> entries) {
        var sections = new LinkedHashMap<String, List<List<Block>>>();
        entries.stream()
                .sorted(NEWEST_FIRST)
                .forEach(entry -> sections.computeIfAbsent(section(entry), heading -> new ArrayList<>())
                        .add(List.of(line(entry))));
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(1, text(publication)));
        sections.forEach((heading, items) -> {
            blocks.add(new Block.Heading(2, text(heading)));
            blocks.add(new Block.ItemList(null, true, items));
        });
        return new Document(blocks);
    }

    private static String section(Entry entry) {
        return entry.publishedAt() == null
                ? "Drafts"
                : Integer.toString(day(entry.publishedAt()).getYear());
    }

    private Block line(Entry entry) {
        var content = new ArrayList<Inline>();
        if (entry.publishedAt() != null) {
            content.add(new Inline.Text(day(entry.publishedAt()) + " "));
        }
        var title = entry.title().isBlank() ? nameOf(entry.file()) : entry.title();
        content.add(new Inline.Link(layout.reference(layout.indexFile(), entry.file()), null, text(title)));
        if (entry.subtitle() != null && !entry.subtitle().isBlank()) {
            content.addAll(text(" — " + entry.subtitle().strip()));
        }
        return new Block.Paragraph(content);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String nameOf(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private static List<Inline> text(String text) {
        return List.of(new Inline.Text(text.replaceAll("\\s+", " ")));
    }
}
