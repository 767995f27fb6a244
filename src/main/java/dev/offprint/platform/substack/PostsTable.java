package dev.offprint.platform.substack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.offprint.platform.SourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The list of posts in an official export, each as an object of the shape that the platform's interface answers with, so that
 * one reader does for both.
 *
 * <p>Columns seen 2021-2025: {@code post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,
 * podcast_url}. {@code post_id} is {@code ID.SLUG}, the name of the body's file without its ending. Titles and subtitles may
 * hold entities (seen 2022); drafts have neither date nor title as a rule, and some have both (seen 2021).
 */
final class PostsTable {
    /** The list's name in the export. */
    static final String FILE = "posts.csv";

    private static final String ID = "post_id";

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();

    private PostsTable() {}

    /**
     * The posts that the list names, in its order.
     *
     * @throws SourceException when it is no such list
     */
    static List<ObjectNode> posts(String csv) {
        try (var parser = CSVParser.parse(csv, FORMAT)) {
            if (!parser.getHeaderNames().contains(ID)) {
                throw unusable("it has no column " + ID);
            }
            return parser.stream().flatMap(PostsTable::post).toList();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw unusable("it is no table: " + e.getMessage());
        }
    }

    private static Stream<ObjectNode> post(CSVRecord row) {
        var name = text(row, ID);
        if (name == null) {
            return Stream.empty();
        }
        int dot = name.indexOf('.');
        var id = dot < 0 ? name : name.substring(0, dot);
        var post = Json.object();
        if (id.matches("\\d{1,18}")) {
            post.put("id", Long.parseLong(id));
        } else {
            post.put("id", id);
        }
        boolean published = "true".equalsIgnoreCase(text(row, "is_published"));
        var date = text(row, "post_date");
        post.put("slug", dot < 0 || dot == name.length() - 1 ? id : name.substring(dot + 1));
        post.put("title", decoded(row, "title"));
        post.put("subtitle", decoded(row, "subtitle"));
        post.put("post_date", published && date == null ? text(row, "email_sent_at") : date);
        post.put("is_published", published);
        post.put("type", text(row, "type"));
        post.put("audience", text(row, "audience"));
        post.put("podcast_url", text(row, "podcast_url"));
        return Stream.of(post);
    }

    private static @Nullable String decoded(CSVRecord row, String column) {
        var text = text(row, column);
        return text == null ? null : Parser.unescapeEntities(text, false);
    }

    private static @Nullable String text(CSVRecord row, String column) {
        var text = row.isSet(column) ? row.get(column).strip() : "";
        return text.isEmpty() ? null : text;
    }

    private static SourceException unusable(String why) {
        return new SourceException(
                SourceException.Reason.UNUSABLE,
                "%s cannot be read: %s; expected Substack's list of posts with the columns post_id, post_date, is_published, type, audience, title and subtitle"
                        .formatted(FILE, why));
    }
}
