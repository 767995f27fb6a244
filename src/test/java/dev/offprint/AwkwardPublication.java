package dev.offprint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A publication of what sites stumble over: titles that YAML has a meaning for, a slug of emoji only, 5,000 tags on one post,
 * footnotes in several places, code that looks like templates, and a post for those who pay, which another one links to.
 * Every post links to the next one's heading, and the last to the first's.
 */
final class AwkwardPublication {
    private static final String HOST = "lantern-quay.substack.com";
    private static final String PICTURES = "https://substack-post-media.s3.amazonaws.com/public/images/";
    private static final String FREE_PICTURE = "11111111-2222-4333-8444-555555555555_1x1.gif";
    private static final String HELD_BACK_PICTURE = "99999999-8888-4777-8666-555555555555_1x1.gif";
    private static final String WHITE = "R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=";
    private static final String BLACK = "R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAkQBADs=";
    private static final int TAGS = 5_000;

    private static final List<String> TITLES = List.of(
            "- a list? # no: \"yes\" & 'so' \\ {on} [it] *goes* !so %far @noon `tick` | > $",
            "null",
            "2026-01-01",
            "? key: value",
            "{{ page.title }} {% raw %} {{< ref >}} {{% x %}}",
            "<script>alert(1)</script> & <b>so on</b>",
            "a line\nand\ta tab\u0085and\u2028more",
            "--- ... \uFEFF 👩‍🍳 ٣ ~",
            "*anchor &reference");

    private final List<ObjectNode> posts = new ArrayList<>();

    private AwkwardPublication() {
        for (int at = 0; at < TITLES.size(); at++) {
            add("title-" + at, TITLES.get(at), "<p>A title like any other.</p>");
        }
        add("🌊🍞", "The tide, by sign", "<p>Its address has no letters.</p>")
                .put("canonical_url", "https://" + HOST + "/p/%F0%9F%8C%8A%F0%9F%8D%9E");
        add("all-the-tags", "All the tags", "<p>Filed under everything.</p>").set("postTags", tags());
        add("notes-below", "Notes below", NOTES);
        add("code-and-braces", "Code and braces", code());
        add("for-the-keepers", "For the keepers", "<p>Only the keepers know.</p>" + picture(HELD_BACK_PICTURE))
                .put("audience", "only_paid")
                .put("wordcount", 6);
        add("after-the-keepers", "After the keepers", picture(FREE_PICTURE));
        linkEachToTheNext();
    }

    /** What is asked for to export it. */
    static String address() {
        return "https://" + HOST;
    }

    /** Writes its answers for {@code --replay}. */
    static void writeTo(Path folder) throws IOException {
        new Responses(folder)
                .publication(HOST, new AwkwardPublication().posts.toArray(ObjectNode[]::new))
                .picture(PICTURES + FREE_PICTURE, "image/gif", WHITE)
                .picture(PICTURES + HELD_BACK_PICTURE, "image/gif", BLACK);
    }

    private static final String NOTES =
            """
            <p>The first%1$s is plain, the second%2$s has two paragraphs.</p><ul><li><p>The third stands in a list.%3$s</p></li></ul>\
            <blockquote><p>The fourth in a quotation.%4$s</p></blockquote><h3><strong>And the fifth%5$s in bold</strong></h3>\
            """.formatted(reference(1), reference(2), reference(3), reference(4), reference(5))
                    + note(1, "<p>A plain note.</p>")
                    + note(2, "<p>Begun here.</p><p>Ended here.</p>")
                    + note(3, "<p>With <code>code</code> and <a href=\"https://example.com/a_b\">a link</a>.</p>")
                    + note(4, "<p>The fourth.</p>")
                    + note(5, "<p>The last.</p>");

    private static String reference(int number) {
        return """
                <a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-%1$d" \
                href="#footnote-%1$d" target="_self">%1$d</a>""".formatted(number);
    }

    private static String note(int number, String content) {
        return """
                <div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-%1$d" href="#footnote-anchor-%1$d" \
                class="footnote-number" contenteditable="false" target="_self">%1$d</a>\
                <div class="footnote-content">%2$s</div></div>""".formatted(number, content);
    }

    private static String code() {
        return "<p>Braces in text: {{ page.title }}, {% raw %} and {{&lt; ref &gt;}}.</p>"
                + block("python", "def tide(hour):\n    return {\"at\": hour}  # {{ not a template }}")
                + block("javascript", "const bell = () =&gt; `{% rings %} ${1 + 1}`;\n\nbell();")
                + block("html", "&lt;p&gt;{{&lt; ref &gt;}} {{% shortcode %}}&lt;/p&gt;")
                + "<pre><code>no language\n  {{ at all }}</code></pre>";
    }

    private static String block(String language, String code) {
        return """
                <div class="highlighted_code_block" data-attrs="{&quot;language&quot;:&quot;%1$s&quot;}" \
                data-component-name="HighlightedCodeBlockToDOM"><pre class="shiki"><code class="language-%1$s">%2$s</code></pre></div>\
                """.formatted(language, code);
    }

    private static String picture(String name) {
        return """
                <div class="captioned-image-container"><figure><a class="image-link" href="%1$s"><img src="%1$s" alt="A lamp"></a>\
                <figcaption class="image-caption">The lamp at the <em>end</em> of the quay</figcaption></figure></div>\
                """.formatted(PICTURES + name);
    }

    private static ArrayNode tags() {
        var tags = JsonNodeFactory.instance.arrayNode();
        IntStream.range(0, TAGS)
                .forEach(
                        number -> tags.addObject().put("name", "Tag #" + number).put("slug", "tag-" + number));
        return tags;
    }

    private ObjectNode add(String slug, String title, String body) {
        int id = posts.size() + 1;
        var post = Responses.post(HOST, id, slug, title, body)
                .put("subtitle", "About " + slug)
                .put("post_date", "2026-02-%02dT10:00:00.000Z".formatted(id));
        posts.add(post);
        return post;
    }

    private void linkEachToTheNext() {
        var addresses = posts.stream()
                .map(post -> post.get("canonical_url").textValue())
                .collect(Collectors.toCollection(ArrayList::new));
        for (int at = 0; at < posts.size(); at++) {
            var next = addresses.get((at + 1) % addresses.size());
            var body = "<h2 class=\"header-anchor-post\">How it goes: &amp; on</h2>"
                    + posts.get(at).get("body_html").textValue()
                    + "<p>Then comes <a href=\"%s\">the next</a>, or <a href=\"%s?utm_source=x#§how-it-goes-and-on\">its middle</a>.</p>"
                            .formatted(next, next);
            posts.get(at).put("body_html", body);
        }
    }
}
