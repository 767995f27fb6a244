package dev.offprint.archive;

import dev.offprint.model.AssetKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The layout of a site as somebody sees it from elsewhere: every reference is a whole address. */
public final class WholeAddresses implements Layout {
    private final Site site;

    /** Of a site whose root is known. */
    public WholeAddresses(Site site) {
        this.site = site;
    }

    @Override
    public String reference(String from, String to) {
        return site.target(to);
    }

    @Override
    public AnchorStyle anchors() {
        return site.layout().anchors();
    }

    @Override
    public String postFile(String name, @Nullable Instant publishedAt, boolean asDraft) {
        return site.layout().postFile(name, publishedAt, asDraft);
    }

    @Override
    public String pictureFolder(String name) {
        return site.layout().pictureFolder(name);
    }

    @Override
    public String mediaFolder(AssetKind kind, String name) {
        return site.layout().mediaFolder(kind, name);
    }

    @Override
    public String indexFile() {
        return site.layout().indexFile();
    }
}
