package dev.offprint.platform.substack;

import static dev.offprint.platform.substack.Cleaning.markdown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.document.Block;
import dev.offprint.document.Inline;
import org.junit.jupiter.api.Test;

class PictureStepTest {
    private static final String ORIGINAL = "https://substack-post-media.s3.amazonaws.com/public/images/rye_800x600.png";
    private static final String ENCODED =
            "https%3A%2F%2Fsubstack-post-media.s3.amazonaws.com%2Fpublic%2Fimages%2Frye_800x600.png";
    private static final String CDN = "https://substackcdn.com/image/fetch/";
    private static final String LARGEST = CDN + "$s_!YemM!,f_auto,q_auto:good/" + ENCODED;
    private static final String SIZED = CDN + "$s_!YemM!,w_1456,c_limit,f_auto,q_auto:good/" + ENCODED;
    private static final String DATA = "{&quot;src&quot;:&quot;" + ORIGINAL + "&quot;,&quot;href&quot;:null}";

    @Test
    void the_original_is_shown_and_the_picture_server_is_the_way_out() {
        var figure = figure(container(
                LARGEST, "<img src=\"" + SIZED + "\" data-attrs=\"" + DATA + "\" alt=\"A loaf\" title=\"Rye\">", ""));

        assertThat(figure.image()).isEqualTo(new Inline.Image(ORIGINAL, "A loaf", "Rye", LARGEST));
        assertThat(figure.link()).isNull();
    }

    @Test
    void buttons_over_a_picture_and_its_styles_leave_no_trace() {
        var html = container(
                LARGEST,
                "<picture><source srcset=\"" + SIZED + " 1456w\"><img src=\"" + SIZED + "\"></picture>"
                        + "<div class=\"image-link-expand\"><button><svg><title>Expand</title></svg>Restack</button></div>"
                        + "<style>a.image2 {padding:0}</style>",
                "");

        assertThat(markdown(html)).isEqualTo("![](" + ORIGINAL + ")");
    }

    @Test
    void a_caption_keeps_its_marks_and_links() {
        var html = container(
                LARGEST,
                "<img src=\"" + SIZED + "\">",
                "<figcaption class=\"image-caption\">A <strong>dark</strong> loaf, <a href=\"https://oven.example\">baked</a></figcaption>");

        assertThat(markdown(html)).isEqualTo("""
                ![](%s)

                *A **dark** loaf, [baked](https://oven.example)*""".formatted(ORIGINAL));
    }

    @Test
    void a_link_in_a_caption_is_not_that_of_its_picture() {
        var html = "<figure><img src=\"" + SIZED
                + "\"><figcaption>A loaf, <a href=\"https://oven.example\">baked</a></figcaption></figure>";

        assertThat(figure(html).link()).isNull();
    }

    @Test
    void a_picture_that_leads_elsewhere_keeps_its_link() {
        var data = DATA.replace("null", "&quot;https://oven.example/shop&quot;");
        var html =
                container("https://oven.example/shop", "<img src=\"" + SIZED + "\" data-attrs=\"" + data + "\">", "");

        assertThat(markdown(html)).isEqualTo("[![](" + ORIGINAL + ")](https://oven.example/shop)");
    }

    @Test
    void a_picture_that_leads_to_itself_does_not() {
        assertThat(figure(container(SIZED, "<img src=\"" + SIZED + "\">", "")).link())
                .isNull();
        assertThat(figure(container(ORIGINAL, "<img src=\"" + SIZED + "\">", ""))
                        .link())
                .isNull();
        assertThat(figure(container("https://bread.substack.com/i/7?img=x", "<img src=\"" + SIZED + "\">", ""))
                        .link())
                .isNull();
    }

    @Test
    void the_text_for_those_who_do_not_see_it_may_stand_in_the_data_alone() {
        var data = "{&quot;src&quot;:&quot;" + ORIGINAL + "&quot;,&quot;alt&quot;:&quot;Two\\nloaves&quot;}";

        assertThat(markdown(container(LARGEST, "<img src=\"x.png\" data-attrs=\"" + data + "\" alt=\"\">", "")))
                .isEqualTo("![Two loaves](" + ORIGINAL + ")");
    }

    @Test
    void a_picture_of_2020_stands_in_the_body_itself() {
        var html = "<p>Before.</p><a class=\"image-link image2 image2-340-640\" href=\"" + SIZED + "\"><img src=\""
                + SIZED + "\"><style>a.image2-340-640 {padding-bottom: 53%}</style></a><p>After.</p>";

        assertThat(markdown(html)).isEqualTo("Before.\n\n![](" + ORIGINAL + ")\n\nAfter.");
    }

    @Test
    void a_picture_in_a_line_stays_in_it() {
        assertThat(markdown("<p>Look: <img src=\"" + SIZED + "\" data-component-name=\"ImageToDOM\"> done</p>"))
                .isEqualTo("Look: ![](" + ORIGINAL + ") done");
        assertThat(markdown("<p>Look: <a class=\"image-link\" href=\"https://oven.example\"><img src=\"" + SIZED
                        + "\"></a> done</p>"))
                .isEqualTo("Look: [![](" + ORIGINAL + ")](https://oven.example) done");
    }

    @Test
    void a_picture_whose_image_was_removed_is_found_by_its_link_or_its_sizes() {
        assertThat(figure("<a class=\"image-link image2\" href=\"" + LARGEST + "\"></a>")
                        .image()
                        .url())
                .isEqualTo(ORIGINAL);
        assertThat(figure("<div class=\"captioned-image-container\"><figure><picture><source srcset=\""
                                + SIZED.replace("1456", "424") + " 424w, " + SIZED
                                + " 1456w\"></picture></figure></div>")
                        .image())
                .isEqualTo(new Inline.Image(ORIGINAL, "", null, SIZED));
    }

    @Test
    void a_saved_page_has_small_copies_in_a_folder_and_the_original_in_its_data() {
        assertThat(figure(container(LARGEST, "<img src=\"./Rye_files/rye.png\" data-attrs=\"" + DATA + "\">", ""))
                        .image()
                        .url())
                .isEqualTo(ORIGINAL);
    }

    @Test
    void a_picture_of_apple_is_asked_for_as_jpeg() {
        var heic = ORIGINAL.replace("png", "heic");
        var served = LARGEST.replace("png", "heic");
        var exported = "<img src=\"" + heic + "\">";

        assertThat(figure(container(served, exported, "")).image())
                .isEqualTo(new Inline.Image(served.replace("f_auto", "f_jpg"), "", null, heic));
        assertThat(figure("<figure>" + exported + "</figure>").image().url())
                .startsWith(CDN + "f_jpg,")
                .endsWith(ENCODED.replace("png", "heic"));
    }

    @Test
    void several_pictures_under_one_caption_are_all_kept() {
        var html = "<figure><img src=\"https://a.example/1.png\"><img src=\"https://a.example/2.png\">"
                + "<figcaption>Both</figcaption></figure>";

        assertThat(markdown(html)).isEqualTo("""
                ![](https://a.example/1.png)

                ![](https://a.example/2.png)

                *Both*""");
    }

    @Test
    void a_picture_without_any_address_leaves_its_caption_and_a_problem() {
        var html = "<div class=\"captioned-image-container\"><figure><figcaption>A loaf</figcaption></figure></div>";

        assertThat(markdown(html)).isEqualTo("A loaf");
        assertThat(Cleaning.problems(html))
                .containsExactly(
                        "no address was found for the picture in captioned-image-container; its caption was kept");
    }

    @Test
    void data_that_cannot_be_read_are_a_problem_and_no_loss() {
        var html = container(LARGEST, "<img src=\"" + SIZED + "\" data-attrs=\"{&quot;src\">", "");

        assertThat(markdown(html)).isEqualTo("![](" + ORIGINAL + ")");
        assertThat(Cleaning.problems(html)).singleElement().asString().contains("cannot be read as JSON");
    }

    @Test
    void a_gallery_shows_its_pictures_in_order_under_its_caption() {
        var html = """
                <div class="image-gallery-embed" data-attrs='{"gallery":{"images":[
                  {"type":"image/png","src":"https://a.example/1.png"},{"type":"image/png","src":"https://a.example/2.png"}],
                  "caption":"Two\\nloaves","alt":"Loaves","staticGalleryImage":{"src":"https://a.example/both.png"}}}'></div>""";

        assertThat(markdown(html)).isEqualTo("""
                ![Loaves](https://a.example/1.png)\\
                ![](https://a.example/2.png)

                *Two loaves*""");
    }

    @Test
    void a_gallery_of_a_page_is_read_from_its_pictures() {
        var html = "<figure data-component-name=\"ImageGallery\"><div><picture><img src=\"" + SIZED
                + "\" alt=\"One\"></picture><picture><img src=\"https://a.example/2.png\"></picture></div>"
                + "<figcaption>A <em>row</em></figcaption></figure>";

        assertThat(markdown(html)).isEqualTo("""
                ![One](%s)\\
                ![](https://a.example/2.png)

                *A _row_*""".formatted(ORIGINAL));
    }

    private static String container(String href, String picture, String caption) {
        return "<div class=\"captioned-image-container\"><figure><a class=\"image-link image2\" href=\"" + href
                + "\" data-component-name=\"Image2ToDOM\"><div class=\"image2-inset\">" + picture + "</div></a>"
                + caption
                + "</figure></div>";
    }

    private static Block.Figure figure(String html) {
        var blocks = Cleaning.blocks(html);
        assertThat(blocks).singleElement().isInstanceOf(Block.Figure.class);
        return (Block.Figure) blocks.get(0);
    }
}
