package dev.offprint.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Front matter with the keys and types that a site generator reads, before those that every archive has. */
final class ToolFields {
    private final PostRenderer.Page page;
    private final Map<String, Object> general;
    private final String address;

    private ToolFields(PostRenderer.Page page, Map<String, Object> general, String address) {
        this.page = page;
        this.general = general;
        this.address = "/" + address;
    }

    /**
     * The fields for one tool.
     *
     * @param general as {@link FrontMatterFields} gave them
     */
    static Map<String, Object> of(Profile profile, PostRenderer.Page page, Map<String, Object> general) {
        var fields = new ToolFields(page, general, profile.layout().address(page.file()));
        return switch (profile) {
            case PLAIN -> general;
            case HUGO -> fields.hugo();
            case JEKYLL -> fields.jekyll();
            case ASTRO -> fields.astro();
            case ELEVENTY -> fields.eleventy();
            case OBSIDIAN -> VaultProperties.of(page, general);
        };
    }

    private Map<String, Object> hugo() {
        var fields = head();
        fields.put("summary", description());
        fields.put("date", general.get("date"));
        fields.put("lastmod", general.get("lastmod"));
        fields.put("slug", PostNames.bare(page.name()));
        fields.put("authors", general.get("authors"));
        fields.put("tags", general.get("tags"));
        fields.put("categories", categories());
        fields.put("section", general.get("section"));
        var cover = cover();
        // Themes expect a picture's own fields here; Hugo itself reads the list.
        cover.ifPresent(picture -> fields.put("cover", Map.of("image", picture)));
        fields.put("images", cover.stream().toList());
        fields.put("draft", general.get("draft"));
        fields.put("aliases", formerAddresses());
        return rest(fields, List.of());
    }

    private Map<String, Object> jekyll() {
        var fields = new Fields();
        fields.put("layout", "post");
        fields.putMissing(head().values());
        fields.put("excerpt", description());
        fields.put("date", general.get("date"));
        fields.put("last_modified_at", general.get("lastmod"));
        fields.put("slug", PostNames.bare(page.name()));
        fields.put("permalink", address);
        fields.put("author", general.get("authors"));
        fields.put("tags", general.get("tags"));
        fields.put("categories", categories());
        fields.put("section", general.get("section"));
        fields.put("image", cover().orElse(null));
        if (page.asDraft() && general.containsKey("date")) {
            fields.put("published", false);
        }
        fields.put("redirect_from", formerAddresses());
        fields.put("render_with_liquid", false);
        return rest(fields, List.of("lastmod", "cover", "authors"));
    }

    /** The blog starter's collection refuses a post without a title, a description or a day. */
    private Map<String, Object> astro() {
        var fields = head();
        fields.put("pubDate", general.get("date"));
        fields.put("updatedDate", general.get("lastmod"));
        var local = cover().filter(picture -> picture.startsWith("./"));
        fields.put("heroImage", local.orElse(null));
        // Astro takes it for the post's id, which its address is made of.
        fields.put("slug", page.name());
        return rest(fields, local.isPresent() ? List.of("date", "lastmod", "cover") : List.of("date", "lastmod"));
    }

    private Map<String, Object> eleventy() {
        var fields = head();
        fields.put("date", general.get("date"));
        fields.put("lastmod", general.get("lastmod"));
        fields.put("permalink", permalink(address, page.asDraft()));
        if (page.asDraft()) {
            // What is in no collection is in no list.
            fields.put("eleventyExcludeFromCollections", true);
        }
        fields.put("templateEngineOverride", "md");
        return rest(fields, List.of());
    }

    /** What Eleventy takes for a page's address; it writes no page that has none. */
    static Object permalink(String address, boolean asDraft) {
        if (asDraft) {
            return false;
        }
        return address;
    }

    private Fields head() {
        var fields = new Fields();
        fields.put("title", title());
        fields.put("subtitle", general.get("subtitle"));
        fields.put("description", description());
        return fields;
    }

    private Map<String, Object> rest(Fields fields, List<String> replaced) {
        general.forEach((key, value) -> {
            if (!replaced.contains(key)) {
                fields.putMissing(Map.of(key, value));
            }
        });
        return fields.values();
    }

    private String title() {
        var title = page.post().ref().title();
        return title.isBlank() ? Lead.of(page.document()).orElse(PostNames.bare(page.name())) : title;
    }

    /** What a list of posts says of this one, so that no tool cuts it out of the text, where its links would lead astray. */
    private String description() {
        var details = page.post().details();
        return Stream.of(details.description(), details.subtitle())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .or(() -> Lead.of(page.document()))
                .orElseGet(this::title);
    }

    private List<String> categories() {
        return Optional.ofNullable((String) general.get("section")).stream().toList();
    }

    private Optional<String> cover() {
        return Optional.ofNullable((String) general.get("cover"));
    }

    /** Where the post was found on its platforms, as paths of the new site; nowhere for a post that is not published. */
    private List<String> formerAddresses() {
        return page.addresses().stream()
                .filter(former -> !page.asDraft())
                .flatMap(former -> Stream.ofNullable(former.getPath()))
                .filter(path -> path.length() > 1 && !(path + "/").equals(address) && !path.equals(address))
                .distinct()
                .toList();
    }
}
