package dev.offprint.archive;

import dev.offprint.document.Document;
import dev.offprint.markdown.MarkdownWriter;

/** The text of a page that is no post: the list of posts, what readers said. A site's page needs front matter to be one. */
public final class SitePage {
    private final Profile profile;

    public SitePage(Profile profile) {
        this.profile = profile;
    }

    /**
     * The text of one page.
     *
     * @param file its place in the archive
     * @param asDraft whether it belongs to a post that is marked as a draft
     */
    public String of(String title, String file, Document document, boolean asDraft) {
        var body = new MarkdownWriter(profile.dialect()).write(document);
        return profile.isSite() ? PostPage.of(fields(title, file, asDraft).values(), body) : body;
    }

    private Fields fields(String title, String file, boolean asDraft) {
        var fields = new Fields();
        var address = "/" + profile.layout().address(file);
        if (profile == Profile.JEKYLL) {
            fields.put("layout", "page");
        }
        fields.put("title", title);
        if (profile == Profile.JEKYLL) {
            fields.put("permalink", address);
            fields.put("render_with_liquid", false);
            if (asDraft) {
                fields.put("published", false);
            }
        }
        if (profile == Profile.ELEVENTY) {
            fields.put("permalink", ToolFields.permalink(address, asDraft));
            fields.put("eleventyExcludeFromCollections", true);
            fields.put("templateEngineOverride", "md");
        }
        if (asDraft) {
            fields.put("draft", true);
        }
        return fields;
    }
}
