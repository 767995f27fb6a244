package dev.offprint.verify;

import dev.offprint.archive.ArchiveFolder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Takes the addresses in a file for what they stood for before they were made local, and notes those that lead nowhere. */
final class FileAddresses implements Origins {
    private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|//.*", Pattern.DOTALL);

    private final ArchiveFolder folder;
    private final KnownFiles known;
    private final String file;
    private final Map<String, List<String>> assets;
    private final TreeSet<String> broken = new TreeSet<>();

    /**
     * Reads the addresses of one file.
     *
     * @param file its place in the archive
     * @param assets the remote addresses of each picture and file of the post, by its place
     */
    FileAddresses(ArchiveFolder folder, KnownFiles known, String file, Map<String, List<String>> assets) {
        this.folder = folder;
        this.known = known;
        this.file = file;
        this.assets = assets;
    }

    @Override
    public String ofLink(String address) {
        return ofPicture(address).get(0);
    }

    @Override
    public List<String> ofPicture(String address) {
        if (address.isEmpty() || ELSEWHERE.matcher(address).matches()) {
            return List.of(address);
        }
        int end = address.indexOf('#');
        var path = Sameness.decoded((end < 0 ? address : address.substring(0, end)).replaceFirst("\\?.*", ""));
        var fragment = end < 0 ? "" : address.substring(end);
        var place = path.isEmpty() ? Optional.of(file) : place(path);
        if (place.isEmpty()) {
            broken.add(address);
            return List.of(address);
        }
        return Optional.ofNullable(assets.get(place.get()))
                .or(() -> known.addressOf(place.get()).map(post -> List.of(post + fragment)))
                .orElse(List.of(address));
    }

    /** The addresses met so far that lead to no file, as they are written. */
    List<String> broken() {
        return List.copyOf(broken);
    }

    /** The file that a path leads to, on the site that is made of the archive or in the archive itself. */
    private Optional<String> place(String path) {
        if (path.startsWith("/")) {
            return known.atSiteAddress(path.substring(1));
        }
        var layout = known.layout();
        return resolved(layout.address(file), path)
                .flatMap(known::atSiteAddress)
                .or(() -> resolved(file, path).filter(this::isThere))
                // Some tools name a file from the root, wherever the link stands.
                .or(() -> known.atSiteAddress(path)
                        .filter(found -> layout.reference(file, found).equals(path)));
    }

    /** Where a relative path leads; nothing where it leads out of the archive. */
    private static Optional<String> resolved(String from, String path) {
        Deque<String> parts = new ArrayDeque<>(List.of(from.split("/", -1)));
        parts.removeLast();
        for (var part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.addLast(part);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
    }

    /** A file that the state knows is looked for once, where its hash is. */
    private boolean isThere(String place) {
        try {
            return known.has(place) || folder.exists(place);
        } catch (IOException e) {
            // A name that no file of an archive can have.
            return false;
        }
    }
}
