package dev.offprint.platform.medium;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Answers of Medium's in the shape that it gives them, with words of our own. */
final class Stories {
    private Stories() {}

    /** A story's page, as the export has it: the simplest form that a story can be read from. */
    static String page(String id, String title) {
        return """
                <!DOCTYPE html><html><head><title>%2$s</title></head><body><article class="h-entry">
                <header><h1 class="p-name">%2$s</h1></header>
                <section data-field="body" class="e-content"><h3 class="graf graf--h3 graf--title">%2$s</h3>
                <p class="graf graf--p">Words of %2$s.</p></section>
                <footer><p>By <a href="https://medium.com/@wren" class="p-author h-card">Wren</a> on
                <a href="https://medium.com/p/%1$s"><time class="dt-published" datetime="2026-01-02T03:04:05.000Z">x</time></a>.</p>
                <p><a href="https://medium.com/@wren/%3$s-%1$s" class="p-canonical">Canonical link</a></p></footer>
                </article></body></html>
                """.formatted(id, title, title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
    }

    /** A response's page, as the export has it. */
    static String response(String id, String text) {
        return page(id, text).replaceFirst("<h3.*?</h3>", "").replaceFirst("Words of .*?\\.</p>", text + "</p>");
    }

    /** The interface's answer for a writer with some stories; {@code from} is where the next page begins, empty for none. */
    static String answer(String from, String... posts) {
        var next = from.isEmpty() ? "null" : "{\"from\":\"%s\",\"limit\":25}".formatted(from);
        return """
                [{"data":{"userResult":{"__typename":"User","id":"a1","name":"Wren","username":"wren",
                "homepagePostsConnection":{"posts":[%s],"pagingInfo":{"next":%s}}}}}]""".formatted(String.join(",", posts), next);
    }

    /** A story as the interface lists it. */
    static String listed(String id, String title) {
        return """
                {"id":"%1$s","title":"%2$s","uniqueSlug":"%3$s-%1$s","mediumUrl":"https://medium.com/@wren/%3$s-%1$s",
                "firstPublishedAt":1767323045000,"latestPublishedAt":1767409445000,"isLocked":false}""".formatted(id, title, title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
    }

    /** A feed with some stories, by id. */
    static String feed(String... ids) {
        return """
                <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
                 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
                <title><![CDATA[Stories by Wren on Medium]]></title><generator>Medium</generator>%s</channel></rss>""".formatted(Arrays.stream(ids).map(Stories::item).collect(Collectors.joining()));
    }

    private static String item(String id) {
        return """
                <item><title><![CDATA[Story %1$s]]></title>
                <link>https://medium.com/@wren/story-%1$s?source=rss-a1------2</link>
                <guid isPermaLink="false">https://medium.com/p/%1$s</guid>
                <pubDate>Fri, 02 Jan 2026 03:04:05 GMT</pubDate>
                <content:encoded><![CDATA[<p>Words of %1$s.</p>]]></content:encoded></item>""".formatted(id);
    }
}
