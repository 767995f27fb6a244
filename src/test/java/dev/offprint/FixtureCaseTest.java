package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixtureCaseTest {
    @TempDir
    private Path folder;

    @Test
    void a_file_that_no_answer_names_is_stray() throws IOException {
        put("case.json", "{\"command\": [\"export\", \"https://a.example\"], \"exit\": 0}");
        put(
                "responses/mappings/post.json",
                "{\"request\": {\"host\": {\"equalTo\": \"a.example\"}},"
                        + " \"response\": {\"bodyFileName\": \"post.json\"}}");
        put("responses/__files/post.json", "{}");
        put("responses/__files/left-over.json", "{}");
        put("expected/archive/posts/post.md", "");

        var fixture = FixtureCase.read(folder, "substack/some-case");

        assertThat(fixture.strayFiles()).containsExactly("responses/__files/left-over.json");
        assertThat(fixture.recordedHosts()).containsExactly("a.example");
    }

    @Test
    void a_conversion_has_no_archive_and_its_page_is_found_in_its_folder() throws IOException {
        put(
                "case.json",
                "{\"command\": [\"convert\", \"page.html\", \"--url\", \"https://a.example/p/b\"], \"exit\": 0}");
        put("page.html", "<p>x</p>");
        put("expected/stdout.md", "");
        put("expected/archive/post.md", "");

        var fixture = FixtureCase.read(folder, "substack/some-case");

        assertThat(fixture.strayFiles()).containsExactly("expected/archive/post.md");
        assertThat(fixture.resolvedCommand())
                .containsExactly("convert", folder.resolve("page.html").toString(), "--url", "https://a.example/p/b");
    }

    @Test
    void a_second_run_ends_as_the_first_unless_the_case_says_otherwise() throws IOException {
        put("case.json", "{\"command\": [\"export\"], \"exit\": 3}");
        assertThat(FixtureCase.read(folder, "a/b").exitAgain()).isEqualTo(3);

        put("case.json", "{\"command\": [\"export\"], \"exit\": 3, \"exitAgain\": 0}");
        assertThat(FixtureCase.read(folder, "a/b").exitAgain()).isZero();
    }

    @Test
    void a_folder_without_a_command_is_no_case() {
        assertThatThrownBy(() -> FixtureCase.read(folder, "a/b")).isInstanceOf(IOException.class);
    }

    @Test
    void trees_that_differ_in_a_file_or_in_a_byte_are_not_the_same() throws IOException {
        put("a/one.md", "one");
        put("b/one.md", "one");
        var before = FileTree.of(folder.resolve("a"));
        before.assertSameAs(FileTree.of(folder.resolve("b")));

        put("b/one.md", "0ne");
        assertThatThrownBy(() -> before.assertSameAs(FileTree.of(folder.resolve("b"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("one.md");

        before.writeTo(folder.resolve("b"));
        put("b/two.md", "");
        assertThatThrownBy(() -> before.assertSameAs(FileTree.of(folder.resolve("b"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("two.md");
    }

    private void put(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, content);
    }
}
