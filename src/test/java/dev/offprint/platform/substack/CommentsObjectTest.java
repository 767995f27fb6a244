package dev.offprint.platform.substack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offprint.document.Comment;
import dev.offprint.document.Document;
import dev.offprint.markdown.MarkdownWriter;
import dev.offprint.model.Author;
import dev.offprint.model.Original;
import dev.offprint.model.Problem;
import dev.offprint.platform.UnavailablePostException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentsObjectTest {
    private static List<Comment> read(String json) throws UnavailablePostException {
        return new SubstackPlatform()
                .comments(new Original(
                        URI.create("https://bread.substack.com/api/v1/post/7/comments"),
                        Original.Format.JSON,
                        json.replace('\'', '"')));
    }

    private static String body(String members) throws UnavailablePostException {
        var comment = read("{'comments':[{" + members + "}]}").get(0);
        return new MarkdownWriter().write(new Document(comment.body())).stripTrailing();
    }

    private static String tree(String content) throws UnavailablePostException {
        return body("'body':'plain','body_json':{'type':'doc','content':[" + content + "]}");
    }

    @Test
    void a_comment_says_who_and_when_and_what_was_answered() throws UnavailablePostException {
        var comments = read(
                "{'comments':[{'name':'Ada','handle':'ada','date':'2026-02-03T04:05:06.789Z','body':'Rye.',"
                        + "'children':[{'name':'Bo','user_id':4,'body':'Oats.','children':[]},{'deleted':true,'name':'X','body':'gone'}]}]}");

        var comment = comments.get(0);
        assertThat(comments).hasSize(1);
        assertThat(comment.author()).isEqualTo(new Author("Ada", "https://substack.com/@ada"));
        assertThat(comment.date()).hasToString("2026-02-03T04:05:06.789Z");
        assertThat(comment.replies().get(0).author()).isEqualTo(new Author("Bo", "https://substack.com/profile/4"));
        assertThat(comment.replies().get(1)).isEqualTo(new Comment(null, null, true, List.of(), List.of()));
    }

    @Test
    void who_and_when_may_be_unknown() throws UnavailablePostException {
        assertThat(read("{'comments':[{'name':null,'body':null}]}"))
                .containsExactly(new Comment(null, null, false, List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See https://a.example/x_(y).|See [https://a.example/x\\_(y)](https://a.example/x_(y)).",
                "(https://a.example/x)|([https://a.example/x](https://a.example/x))",
                "https://a.example, https://b.example!|[https://a.example](https://a.example), [https://b.example](https://b.example)!",
                "one\\ntwo\\n\\nthree|one\\\\Ntwo\\N\\Nthree"
            })
    void plain_text_keeps_its_lines_and_its_addresses_are_links(String text, String markdown)
            throws UnavailablePostException {
        assertThat(body("'body':'" + text + "','body_json':null")).isEqualTo(markdown.replace("\\N", "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'type':'paragraph','content':[{'type':'text','text':'a ','marks':[{'type':'bold'},{'type':'italic'}]},{'type':'text','text':'b','marks':[{'type':'code'}]}]}|***a*** `b`",
                "{'type':'paragraph','content':[{'type':'text','text':'a'},{'type':'hard_break'},{'type':'text','text':'b'}]}|a\\\\Nb",
                "{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'link','attrs':{'href':'https://a.example/?r=1'}}]}]}|[a](https://a.example/?r=1)",
                "{'type':'paragraph','content':[{'type':'substack_mention','attrs':{'label':'Ada'}},{'type':'text','text':' says'}]}|Ada says",
                "{'type':'blockquote','content':[{'type':'paragraph','content':[{'type':'text','text':'a'}]}]}|> a",
                "{'type':'ordered_list','content':[{'type':'list_item','content':[{'type':'paragraph','content':[{'type':'text','text':'a'}]}]}]}|1. a",
                "{'type':'heading','attrs':{'level':2},'content':[{'type':'text','text':'a'}]}|## a",
                "{'type':'codeBlock','content':[{'type':'text','text':'a'}]}|```\\Na\\N```",
                "{'type':'something','content':[{'type':'text','text':'a','marks':[{'type':'glow'}]}]},{'type':'horizontalRule'}|a\\N\\N---",
                "{'type':'paragraph'}|plain"
            })
    void a_tree_keeps_marks_links_and_blocks(String content, String markdown) throws UnavailablePostException {
        assertThat(tree(content)).isEqualTo(markdown.replace("\\N", "\n"));
    }

    @Test
    void a_tree_of_any_depth_keeps_its_text() throws UnavailablePostException {
        var open = "{'type':'blockquote','content':[".repeat(120);

        assertThat(tree(open + "{'type':'text','text':'deep'}" + "]}".repeat(120)))
                .contains("deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'error':'no'}", "[]", "<html>", "{'comments':null}", "{'comments':"})
    void an_answer_without_comments_is_none(String json) {
        assertThatExceptionOfType(UnavailablePostException.class)
                .isThrownBy(() -> read(json))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Problem.Code.COMMENTS_UNAVAILABLE));
    }
}
