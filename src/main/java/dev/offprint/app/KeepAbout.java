package dev.offprint.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.offprint.archive.AboutPage;
import dev.offprint.archive.ArchiveFolder;
import dev.offprint.archive.LocalLinks;
import dev.offprint.archive.RemotePictures;
import dev.offprint.archive.Sha256;
import dev.offprint.archive.Slug;
import dev.offprint.document.Document;
import dev.offprint.markdown.MarkdownWriter;
import dev.offprint.model.About;
import dev.offprint.model.AssetKind;
import dev.offprint.model.Problem;
import dev.offprint.model.Publication;
import dev.offprint.platform.UnavailablePostException;
import dev.offprint.state.AssetState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what publications say of themselves, as data in {@code .offprint/publications/} and as a page where the archive has a
 * place for one. Each is asked once.
 */
final class KeepAbout {
    private static final String FOLDER = ".offprint/publications";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Archive archive;
    private final FetchPictures fetch;
    private final boolean localImages;
    private final boolean withPages;
    private final List<Told> told = new ArrayList<>();

    /** {@code withPages} is false when only chosen posts are wanted, of which pages are none. */
    KeepAbout(OpenArchive open, boolean withPages) {
        this.archive = open.archive();
        this.fetch = open.pictures();
        this.localImages = open.settings().localImages();
        this.withPages = withPages;
    }

    /** What a publication says, not yet written. */
    private record Told(Listing listing, About about, String name) {
        String file() {
            return FOLDER + "/" + name + ".json";
        }
    }

    /**
     * Asks the publications of listings, unless that was done by an earlier run.
     *
     * @return their pages to be taken, which their listings do not have
     * @throws IOException when the archive cannot be read
     */
    List<Listing> ask(List<Listing> listings, RunNotes notes) throws IOException {
        var pages = new ArrayList<Listing>();
        for (var listing : listings) {
            if (!archive.folder().exists(FOLDER + "/" + name(listing) + ".json")) {
                var about = about(listing, notes);
                about.ifPresent(found -> told.add(new Told(listing, found, name(listing))));
                about.filter(found -> withPages && !found.pages().isEmpty())
                        .ifPresent(found -> pages.add(listing.of(found.pages())));
            }
        }
        return pages;
    }

    private static Optional<About> about(Listing listing, RunNotes notes) {
        try {
            return listing.source().about();
        } catch (UnavailablePostException e) {
            notes.problem(new Problem(e.code(), listing.name(), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    /** After the publication's address, or the file that its posts are read from. */
    private static String name(Listing listing) {
        var source = listing.name();
        boolean isAddress = source.matches("https?://.*");
        var name = isAddress ? source.replaceFirst("^https?://", "") : source.replaceFirst(".*[/\\\\](?=.)", "");
        return Slug.of(name, listing.platform().name());
    }

    /** Writes what was said; the posts that its links lead to should be in the archive by now. */
    void write() throws IOException {
        for (var each : told) {
            var page = page(each.listing(), each.about(), each.name());
            archive.folder().write(each.file(), data(each.about(), page).toPrettyString() + "\n");
        }
    }

    /** What a publication is about, in the line that it gave when it was asked; null where it gave none. */
    static @Nullable String tagline(ArchiveFolder folder, Publication publication) throws IOException {
        for (var file : folder.files(FOLDER)) {
            var data = JSON.readTree(folder.read(file).orElse("{}"));
            boolean same = data.path("platform").asText().equals(publication.platform())
                    && data.path("home").asText().equals(publication.home().toString());
            if (same && data.hasNonNull("tagline")) {
                return data.path("tagline").asText();
            }
        }
        return null;
    }

    /** A page that was written, with its hash, and where what it shows lies. */
    private record Page(String file, String sha256, Map<String, String> places) {}

    /** Writes the page; one that is there already is the owner's, or another publication's. */
    private Optional<Page> page(Listing listing, About about, String name) throws IOException {
        var place = archive.layout().aboutFile();
        if (place.isEmpty()) {
            return Optional.empty();
        }
        var file = place.get();
        if (archive.folder().exists(file)) {
            file = file.replaceFirst("\\.md$", "-" + name + ".md");
            if (archive.folder().exists(file)) {
                return Optional.empty();
            }
        }
        var key = "about:" + name;
        var cleaned = listing.platform().cleaner().clean(about.html(), key, about.url());
        var document = AboutPage.of(about, cleaned.document());
        var places = pictures(document);
        var own = new LocalLinks.Own(key, about.url(), file);
        var local = archive.links(archive.layout()).localise(document, own, places);
        var text = new MarkdownWriter().write(local.document());
        archive.folder().write(file, text);
        return Optional.of(new Page(file, Sha256.of(text), places));
    }

    private Map<String, String> pictures(Document document) throws IOException {
        var places = new HashMap<String, String>();
        if (localImages) {
            var wanted = RemotePictures.of(document).stream()
                    .map(image -> new Downloads.Wanted(AssetKind.PICTURE, image.url(), image.fallback()))
                    .toList();
            for (var state : fetch.fetch(archive.layout().pictureFolder("about"), wanted)) {
                // One that could not be had keeps its address on the page.
                if (state instanceof AssetState.Kept kept) {
                    places.put(kept.url(), kept.file().path());
                }
            }
        }
        return places;
    }

    private static ObjectNode data(About about, Optional<Page> page) {
        var data = JSON.createObjectNode();
        var publication = about.publication();
        data.put("platform", publication.platform());
        data.put("id", publication.id());
        data.put("name", publication.name());
        data.put("home", publication.home().toString());
        data.put("tagline", about.tagline());
        data.put("author", about.author());
        data.put("copyright", about.copyright());
        data.put("language", about.language());
        data.put("logo", about.logo());
        data.put("about", about.html());
        data.put("about_url", about.url().toString());
        var pages = data.putArray("pages");
        about.pages().forEach(each -> pages.add(each.url().toString()));
        page.ifPresent(written -> {
            data.put("page", written.file());
            data.put("page_hash", written.sha256());
            var logo = about.logo() == null ? null : written.places().get(about.logo());
            data.put("logo_file", logo);
        });
        return data;
    }
}
