package dev.offprint.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.model.AssetKind;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProfileTest {
    private static final Instant DAY = Instant.parse("2026-02-04T23:59:59.999Z");

    @ParameterizedTest
    @CsvSource({
        "PLAIN, posts/2026-02-04-bread.md, images/bread, files/bread, index.md",
        "HUGO, content/posts/bread/index.md, content/posts/bread, content/posts/bread/files, content/posts/_index.md",
        "JEKYLL, _posts/2026-02-04-bread.md, assets/images/bread, assets/files/bread, posts.md",
        "ASTRO, src/content/blog/bread/index.md, src/content/blog/bread, public/files/bread, src/pages/archive.md",
        "ELEVENTY, posts/bread/index.md, posts/bread, files/bread, posts/index.md",
        "OBSIDIAN, posts/bread.md, attachments/bread, attachments/bread, index.md"
    })
    void every_tool_has_its_own_places(Profile profile, String post, String pictures, String files, String index) {
        var layout = profile.layout();

        assertThat(layout.postFile("bread", DAY, false)).isEqualTo(post);
        assertThat(layout.pictureFolder("bread")).isEqualTo(pictures);
        assertThat(layout.mediaFolder(AssetKind.FILE, "bread")).isEqualTo(files);
        assertThat(layout.indexFile()).isEqualTo(index);
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN, posts/2026-02-04-bread.comments.md, posts/2026-02-04-bread.comments.md",
        "HUGO, content/comments/bread/index.md, comments/bread/",
        "JEKYLL, comments/bread.md, comments/bread/",
        "ASTRO, src/pages/comments/bread.md, comments/bread/",
        "ELEVENTY, comments/bread/index.md, comments/bread/",
        "OBSIDIAN, posts/bread.comments.md, bread.comments.md"
    })
    void what_readers_said_has_a_page_of_its_own(Profile profile, String file, String address) {
        var layout = profile.layout();
        var comments = layout.commentsFile(layout.postFile("bread", DAY, false));

        assertThat(comments).isEqualTo(file);
        assertThat(layout.address(comments)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN, 2026-02-04-butter.md, ../images/bread/1.png, ../files/bread/1.pdf, ../index.md",
        "HUGO, ../butter/, 1.png, files/1.pdf, ../",
        "JEKYLL, ../butter/, ../../assets/images/bread/1.png, ../../assets/files/bread/1.pdf, ../",
        "ASTRO, ../butter/, ./1.png, ../../files/bread/1.pdf, ../../archive/",
        "ELEVENTY, ../butter/, 1.png, ../../files/bread/1.pdf, ../",
        "OBSIDIAN, butter.md, attachments/bread/1.png, attachments/bread/1.pdf, index.md"
    })
    void a_post_refers_to_others_as_its_tool_reads_it(
            Profile profile, String other, String picture, String file, String index) {
        var layout = profile.layout();
        var post = layout.postFile("bread", DAY, false);

        assertThat(layout.reference(post, layout.postFile("butter", DAY, false)))
                .isEqualTo(other);
        assertThat(layout.reference(post, layout.pictureFolder("bread") + "/1.png"))
                .isEqualTo(picture);
        assertThat(layout.reference(post, layout.mediaFolder(AssetKind.FILE, "bread") + "/1.pdf"))
                .isEqualTo(file);
        assertThat(layout.reference(post, layout.indexFile())).isEqualTo(index);
    }

    @Test
    void Jekyll_templates_name_a_file_from_the_root_of_the_site_and_its_pages_from_where_they_are() {
        var layout = Profile.JEKYLL.layout();
        var post = layout.postFile("bread", DAY, false);

        assertThat(layout.fieldReference(post, "assets/images/bread/1.png")).isEqualTo("/assets/images/bread/1.png");
        assertThat(layout.reference(layout.indexFile(), "assets/images/bread/1.png"))
                .isEqualTo("../assets/images/bread/1.png");
    }

    @Test
    void a_post_refers_to_itself_by_its_folder() {
        var layout = Profile.HUGO.layout();
        var post = layout.postFile("bread", DAY, false);

        assertThat(layout.reference(post, post)).isEqualTo("./");
    }

    @Test
    void a_draft_lies_where_its_tool_does_not_publish_it() {
        assertThat(Profile.JEKYLL.layout().postFile("plan", null, true)).isEqualTo("_drafts/plan.md");
        assertThat(Profile.ASTRO.layout().postFile("plan", DAY, true)).isEqualTo("src/drafts/plan/index.md");
        assertThat(Profile.ASTRO.layout().commentsFile("src/drafts/plan/index.md"))
                .isEqualTo("src/drafts/comments/plan.md");
    }

    @Test
    void what_belongs_to_the_root_of_the_site_lies_where_the_tool_takes_it_from() {
        assertThat(Profile.HUGO.layout().rootFile("llms.txt")).isEqualTo("static/llms.txt");
        assertThat(Profile.ASTRO.layout().rootFile("llms.txt")).isEqualTo("public/llms.txt");
        assertThat(Profile.JEKYLL.layout().rootFile("llms.txt")).isEqualTo("llms.txt");
        assertThat(Profile.HUGO.layout().address("static/llms.txt")).isEqualTo("llms.txt");
        assertThat(Profile.ASTRO.layout().address("public/llms.txt")).isEqualTo("llms.txt");
    }

    @ParameterizedTest
    @EnumSource
    void a_profile_is_known_by_its_label(Profile profile) {
        assertThat(Profile.labelled(profile.label())).contains(profile);
        assertThat(Profile.labels()).contains(profile.label());
    }

    @Test
    void another_word_is_no_profile() {
        assertThat(Profile.labelled("wordpress")).isEmpty();
    }
}
