package dev.offprint.archive;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Leads from the addresses that posts had on their platform to where they are now, in the forms that servers read. */
public final class Redirects {
    private static final Pattern TO_BE_QUOTED = Pattern.compile("[\",\\r\\n]");
    private static final Pattern UNSAFE_IN_NGINX = Pattern.compile("[\\s\"'\\\\{};$~#]");
    private static final Pattern SLASHES_AT_END = Pattern.compile("/+$");

    private final Map<URI, String> byAddress = new LinkedHashMap<>();
    private final TreeMap<String, String> byPath = new TreeMap<>();
    private final List<Collision> collisions = new ArrayList<>();

    /** A path that two posts had, on different hosts: the first has it. */
    public record Collision(ListedPost post, String path) {}

    private Redirects() {}

    /**
     * The redirects of a site.
     *
     * @param posts those that can be read there; of two that had the same path the first keeps it
     * @param feeds the addresses of feeds
     */
    public static Redirects of(Site site, List<ListedPost> posts, List<URI> feeds) {
        var redirects = new Redirects();
        for (var post : posts) {
            for (var address : post.addresses()) {
                redirects.add(site, post, address);
            }
        }
        var feed = site.layout()
                .feed()
                .map(site::target)
                .orElseGet(() -> site.target(site.layout().indexFile()));
        feeds.forEach(address -> {
            redirects.byAddress.putIfAbsent(address, feed);
            redirects.byPath.putIfAbsent(path(address), feed);
        });
        return redirects;
    }

    private void add(Site site, ListedPost post, URI address) {
        var path = path(address);
        if (address.getHost() == null || path.isEmpty()) {
            return;
        }
        var target = site.target(post.file());
        byAddress.putIfAbsent(address, target);
        if (SLASHES_AT_END.matcher(target).replaceAll("").equals(path)) {
            // It lies where it always lay.
            return;
        }
        var before = byPath.putIfAbsent(path, target);
        if (before != null && !before.equals(target)) {
            collisions.add(new Collision(post, path));
        }
    }

    /** Posts that cannot be found by a path alone, since another had the same. */
    public List<Collision> collisions() {
        return List.copyOf(collisions);
    }

    /** {@code redirects.csv}: an old address and a new place a line, below a line that says so. */
    public String csv() {
        var text = new StringBuilder("old_url,new_path\n");
        byAddress.forEach((address, target) -> text.append(quoted(address.toString()))
                .append(',')
                .append(quoted(target))
                .append('\n'));
        return text.toString();
    }

    /** {@code _redirects} of Netlify and Cloudflare Pages, for a site at the host that the posts were on. */
    public String hosted() {
        var text = new StringBuilder();
        byPath.forEach((path, target) -> {
            if (!path.contains(" ")) {
                text.append(path).append(' ').append(target).append(" 301\n");
            }
        });
        return text.toString();
    }

    /**
     * A map for nginx, for a site at the host that the posts were on. Of two paths that differ in their letters' case only the
     * first is in it: nginx does not tell them apart, and refuses the whole file.
     */
    public String nginx() {
        var text = new StringBuilder("""
                # Within http: include this file, with map_hash_bucket_size 256; before it.
                # Within server: if ($offprint_target) { return 301 $offprint_target; }
                map $uri $offprint_target {
                    default "";
                """);
        var known = new HashSet<String>();
        byPath.forEach((path, target) -> {
            var decoded = URI.create(path).getPath();
            boolean isNew = known.add(decoded.toLowerCase(Locale.ROOT));
            if (isNew && !UNSAFE_IN_NGINX.matcher(decoded + target).find()) {
                text.append("    %s %s;\n    %s/ %s;\n".formatted(decoded, target, decoded, target));
            }
        });
        return text.append("}\n").toString();
    }

    /** The path of an address, percent escapes as they are, without a slash at its end; empty for a host's root. */
    static String path(URI address) {
        var path = address.getRawPath();
        return path == null ? "" : SLASHES_AT_END.matcher(path).replaceAll("");
    }

    private static String quoted(String value) {
        return TO_BE_QUOTED.matcher(value).find() ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }
}
