package dev.offprint.app;

import dev.offprint.archive.LocalLinks;
import dev.offprint.archive.Site;
import dev.offprint.archive.WholeAddresses;
import dev.offprint.markdown.MarkdownWriter;
import dev.offprint.platform.Platforms;
import dev.offprint.platform.UnavailablePostException;
import dev.offprint.state.AssetState;
import dev.offprint.state.PostState;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The Markdown of posts for those who read it somewhere else: every address in it is whole. It leads to the new site where
 * that is known, else to where it always led.
 */
final class PostBodies {
    private final Archive archive;
    private final Platforms platforms;
    private final Site site;

    PostBodies(Archive archive, Platforms platforms, Site site) {
        this.archive = archive;
        this.platforms = platforms;
        this.site = site;
    }

    /**
     * The Markdown of a post that is in the archive, made of its kept answer.
     *
     * @throws UnavailablePostException when the answer cannot be read
     */
    String markdown(String key) throws IOException, UnavailablePostException {
        var post = archive.state().find(key).orElseThrow(() -> new IllegalArgumentException(key + " is not kept"));
        var read = KeptAnswer.read(post, archive, platforms);
        var cleaner = platforms.named(post.ref().platform()).orElseThrow().cleaner();
        var document = cleaner.clean(read.bodyHtml(), key, read.ref().url()).document();
        if (site.baseUrl() == null) {
            return new MarkdownWriter().write(document);
        }
        var own = new LocalLinks.Own(key, post.ref().url(), post.file().path());
        var links = archive.links(new WholeAddresses(site));
        return new MarkdownWriter()
                .write(links.localise(document, own, places(post)).document());
    }

    private static Map<String, String> places(PostState post) {
        var places = new HashMap<String, String>();
        post.allAssets().forEach(asset -> {
            if (asset instanceof AssetState.Kept kept) {
                places.put(kept.url(), kept.file().path());
            }
        });
        return places;
    }
}
