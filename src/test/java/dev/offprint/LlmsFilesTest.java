package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code llms.txt} and {@code llms-full.txt}, read by llmstxt.org's format with a reader of Markdown, as others would. */
class LlmsFilesTest {
    private static final Parser PARSER = Parser.builder().build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern BETWEEN = Pattern.compile("\n---\n\n(?=## [^\n]*\n\nURL: )");
    private static final Pattern POST = Pattern.compile(
            "## ([^\n]*)\n\nURL: (\\S+)\n(?:Date: (\\d{4}-\\d\\d-\\d\\d)\n)?(?:\n(.*))?", Pattern.DOTALL);

    @TempDir
    private Path folder;

    /** An entry of the list. */
    private record Entry(String title, String url, String remark) {}

    @ParameterizedTest
    @CsvSource({
        "substack/publication, hugo",
        "substack/publication, plain",
        "substack/paid-posts, eleventy",
        "medium/profile, jekyll",
        "medium/profile, astro"
    })
    void every_public_post_of_a_publication_is_listed_and_given_whole(String name, String profile) throws IOException {
        var fixture = FixtureCase.read(Path.of("fixtures").resolve(name), name);

        assertReadable(export(fixture.resolvedCommand(), fixture.responses(), profile));
    }

    @Test
    void titles_with_a_meaning_in_Markdown_are_read_as_they_were() throws IOException {
        AwkwardPublication.writeTo(folder.resolve("responses"));
        var command = List.of("export", AwkwardPublication.address(), "--base-url", "https://example.org/blog/");

        var archive = export(command, folder.resolve("responses"), "eleventy");

        assertReadable(archive);
        assertThat(entries(archive, "Blog Posts"))
                .extracting(Entry::title)
                .contains(
                        "- a list? # no: \"yes\" & 'so' \\ {on} [it] *goes* !so %far @noon `tick` | > $",
                        "*anchor &reference")
                .doesNotContain("For the keepers");
        assertThat(read(archive, "llms-full.txt")).doesNotContain("Only the keepers know");
    }

    @Test
    void the_same_posts_give_the_same_bytes_years_later() throws IOException {
        var fixture = FixtureCase.read(Path.of("fixtures/substack/publication"), "substack/publication");
        var archive = export(fixture.resolvedCommand(), fixture.responses(), "plain");
        var before = read(archive, "llms.txt") + read(archive, "llms-full.txt");
        var words = new ArrayList<>(fixture.resolvedCommand());
        words.addAll(List.of(
                "--replay",
                fixture.responses().toString(),
                "-o",
                folder.resolve("later").toString()));

        ProgramRun.of(words, Map.of(), Clock.fixed(Instant.parse("2031-05-06T07:08:09Z"), ZoneOffset.UTC));

        assertThat(read(folder.resolve("later"), "llms.txt") + read(folder.resolve("later"), "llms-full.txt"))
                .isEqualTo(before);
    }

    private void assertReadable(Path archive) throws IOException {
        var wanted = published(archive);
        var listed = Stream.of("Blog Posts", "Pages", "Notes", "Responses")
                .flatMap(section -> entries(archive, section).stream())
                .toList();
        assertThat(listed).extracting(Entry::title).containsExactlyInAnyOrderElementsOf(wanted.keySet());
        listed.forEach(entry -> assertThat(entry.remark())
                .as(entry.title())
                .isEqualTo(remark(wanted.getOrDefault(entry.title(), MissingNode.getInstance()))));

        var posts =
                Arrays.asList(BETWEEN.split(read(archive, "llms-full.txt").replaceFirst("(?s)^.*?(?=\n## )\n", "")));
        assertThat(posts).hasSameSizeAs(listed);
        for (var text : posts) {
            var post = POST.matcher(text);
            assertThat(post.matches()).as(text).isTrue();
            var title = shown(PARSER.parse("# " + post.group(1)));
            var facts = wanted.getOrDefault(title, MissingNode.getInstance());
            assertThat(post.group(3)).isEqualTo(facts.path("date").asText().substring(0, 10));
            assertThat(listed).extracting(Entry::url).contains(post.group(2));
            var body = post.group(4).replaceAll("\\[\\^[^\\]]+]", "");
            assertThat(letters(shown(PARSER.parse(body))))
                    .as(title)
                    .contains(letters(facts.path("lead").asText()));
        }
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** The subtitle, or else the first sentence. */
    private static String remark(JsonNode facts) {
        var lead = facts.path("lead").asText();
        return facts.path("subtitle").asText(lead).replaceAll("\\s+", " ");
    }

    /** The posts that may be read by everybody, by title; of what the archive says of each. */
    private static Map<String, JsonNode> published(Path archive) throws IOException {
        var jekyll = archive.resolve("_data/archive.json");
        var posts = JSON.readTree((Files.exists(jekyll) ? jekyll : archive.resolve("archive.json")).toFile());
        return StreamSupport.stream(posts.path("posts").spliterator(), false)
                .filter(post -> post.path("audience").asText().equals("public")
                        && !post.path("draft").asBoolean())
                .collect(Collectors.toMap(
                        post -> post.path("title").asText().replaceAll("(?:\\R|\\s)+", " "),
                        post -> post,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** The list below a heading; every item begins with a link. */
    private static List<Entry> entries(Path archive, String section) {
        var document = PARSER.parse(read(archive, "llms.txt"));
        assertThat(document.getFirstChild())
                .isInstanceOfSatisfying(
                        Heading.class, head -> assertThat(head.getLevel()).isEqualTo(1));
        var entries = new ArrayList<Entry>();
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && shown(heading).equals(section)) {
                assertThat(heading.getLevel()).isEqualTo(2);
                assertThat(heading.getNext()).isInstanceOf(BulletList.class);
                for (var item = heading.getNext().getFirstChild(); item != null; item = item.getNext()) {
                    entries.add(entry(item.getFirstChild()));
                }
            }
        }
        return entries;
    }

    private static Entry entry(Node line) {
        var link = (Link) line.getFirstChild();
        assertThat(line.getLastChild()).isNotInstanceOf(SoftLineBreak.class);
        var title = shown(link);
        var rest = shown(line).substring(title.length());
        assertThat(rest).matches("(?::? .*)?");
        return new Entry(title, link.getDestination(), rest.replaceFirst("^: ", ""));
    }

    private static String shown(Node node) {
        var text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString();
    }

    private static String read(Path archive, String name) {
        try {
            for (var place : List.of("static", "public", ".")) {
                if (Files.exists(archive.resolve(place).resolve(name))) {
                    return Files.readString(archive.resolve(place).resolve(name));
                }
            }
            throw new AssertionError(name + " is not there");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path export(List<String> command, Path responses, String profile) {
        var archive = folder.resolve("archive");
        var words = new ArrayList<>(command);
        words.addAll(List.of("--replay", responses.toString(), "--profile", profile, "-o", archive.toString()));
        var run = ProgramRun.of(words);
        assertThat(run.exit()).as(run.err()).isIn(0, 3);
        return archive;
    }
}
