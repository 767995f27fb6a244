package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole publications as vaults, read by the rules of Obsidian's manual. */
class ObsidianVaultTest {
    private static final Path CORPUS = Path.of("..", "shared", "corpus");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "substack/publication",
                "substack/links-between-posts",
                "substack/attachments",
                "substack/comments",
                "substack/export-zip",
                "medium/profile",
                "medium/export"
            })
    void a_publication_of_the_fixtures_is_a_vault_without_a_flaw(String name) throws IOException {
        var fixture = FixtureCase.read(Path.of("fixtures").resolve(name), name);
        var command = new ArrayList<>(fixture.resolvedCommand());
        if (Files.isDirectory(fixture.responses())) {
            command.addAll(List.of("--replay", fixture.responses().toString()));
        }

        var vault = vault(command);

        assertThat(vault.complaints()).isEmpty();
    }

    @Test
    void titles_and_tags_that_mean_something_elsewhere_make_no_flaw() throws IOException {
        AwkwardPublication.writeTo(folder.resolve("responses"));

        var vault = vault(List.of(
                "export",
                AwkwardPublication.address(),
                "--replay",
                folder.resolve("responses").toString()));

        assertThat(vault.complaints()).isEmpty();
        assertThat(vault.links()).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"substack/export/inturious", "substack/export/ghost-2021", "substack/export/ghost-2026"})
    void a_recorded_export_of_Substack_is_a_vault_without_a_flaw(String name) throws IOException {
        assertFlawless(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "medium/export/5faris+my-portfolio",
                "medium/export/Bryan-Guner-Backup+Downloads-Archive",
                "medium/export/PeterPanSwift+b612-App-blog",
                "medium/export/enkiv2+misc",
                "medium/export/princepereira+MediumDotCom",
                "medium/export/tiybok+medium-blogs"
            })
    void a_recorded_export_of_Medium_is_a_vault_without_a_flaw(String name) throws IOException {
        assertFlawless(name);
    }

    private void assertFlawless(String name) throws IOException {
        var export = CORPUS.resolve(name);
        assumeTrue(Files.isDirectory(export), "recordings that are not a part of the project");

        var vault = vault(List.of("export", export.toString(), "--images", "remote"));

        // A fragment alone that leads nowhere is the author's own, and led nowhere before.
        assertThat(vault.complaints())
                .filteredOn(complaint -> !complaint.contains("[[#"))
                .isEmpty();
    }

    private ObsidianVault vault(List<String> command) throws IOException {
        var words = new ArrayList<>(command);
        words.addAll(
                List.of("--profile", "obsidian", "-o", folder.resolve("vault").toString()));
        var run = ProgramRun.of(words);
        assertThat(run.exit()).as(run.err()).isIn(0, 3);
        return ObsidianVault.open(folder.resolve("vault"));
    }

    @Test
    void the_reader_sees_every_kind_of_flaw() throws IOException {
        new FileTree(flawed()).writeTo(folder);

        assertThat(ObsidianVault.open(folder).complaints())
                .containsExactlyInAnyOrder(
                        "sub/A.md: has the name of a.md",
                        "what?.md: a name that Obsidian does not take",
                        "a.md: no tag: two words",
                        "a.md: no tag: 2026",
                        "a.md: no date: soon",
                        "a.md: source is nested or nothing",
                        "b.md: title is a number here and a text elsewhere",
                        "a.md: [[Gone]] leads to []",
                        "a.md: [[b#Nowhere]]: no such place in b.md",
                        "a.md: [[1.png]] leads to [x/1.png, y/1.png]",
                        "a.md: [[c d.md]] leads to []",
                        "a.md: [[b#^none]]: no such place in b.md",
                        "a.md: a tag in the text: #tag");
    }

    private static SortedMap<String, String> flawed() {
        var files = new TreeMap<String, String>();
        files.put("a.md", """
                ---
                tags: ["two words", "2026"]
                date: "soon"
                source: {id: 1}
                title: "x"
                ---
                [[Gone]] [[b#Nowhere]] ![[1.png]] [x](c%20d.md) [[b#^none]] and a #tag
                """);
        files.put("b.md", """
                ---
                title: 1
                ---
                # Here

                `[[code]]` \\[[no link]] \\#none

                ```
                [[code]]
                ```
                """);
        files.put("sub/A.md", "[[b#Here|there]] [[#Own]]\n\n## Own\n");
        files.put("x/1.png", "");
        files.put("y/1.png", "");
        files.put("what?.md", "");
        return files;
    }
}
