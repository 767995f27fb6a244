package dev.offprint.platform.substack;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What addresses of Substack's reader and of its share host name, which belong to no publication. */
final class ReaderAddress {
    // Seen 2022-2026 in links: p-ID for a post, c-ID for a note.
    private static final Pattern POST = Pattern.compile("p-(\\d+)");
    private static final Pattern NOTE = Pattern.compile("c-(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    // In mails: https://substack.com/app-link/post?publication_id=N&post_id=N&…
    private static final Pattern POST_PARAMETER = Pattern.compile("(?:^|.*&)post_id=(\\d+)(?:&.*|$)");

    private ReaderAddress() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** What an address names, given with its decoded path; nothing when it names none of these. */
    static Optional<SubstackAddress> named(URI address, List<String> path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        if (SubstackAddress.isShared(address, path) && path.size() == 2) {
            return Optional.of(new SubstackAddress.PublicationAddress(SubstackAddress.publication(path.get(1))));
        }
        // substack.com/home/post/p-ID, /@handle/p-ID, /@handle/note/c-ID, /note/c-ID, /note/p-ID/restacks
        return path.stream()
                .flatMap(part -> item(part).stream())
                .findFirst()
                .or(() -> inQuery(address, path))
                .or(() -> profile(path));
    }

    private static Optional<SubstackAddress> item(String part) {
        var post = POST.matcher(part);
        if (post.matches()) {
            return Optional.of(new SubstackAddress.IdAddress(SubstackPlatform.HOME, post.group(1)));
        }
        var note = NOTE.matcher(part);
        return note.matches() ? Optional.of(new SubstackAddress.NoteAddress(note.group(1))) : Optional.empty();
    }

    private static Optional<SubstackAddress> inQuery(URI address, List<String> path) {
        var parameter = POST_PARAMETER.matcher(address.getRawQuery() == null ? "" : address.getRawQuery());
        return path.get(0).equals("app-link") && parameter.matches()
                ? Optional.of(new SubstackAddress.IdAddress(SubstackPlatform.HOME, parameter.group(1)))
                : Optional.empty();
    }

    /** {@code /@handle} with its tabs, {@code /profile/ID-name} and {@code open.substack.com/users/ID-name}. */
    private static Optional<SubstackAddress> profile(List<String> path) {
        var first = path.get(0);
        if (first.length() > 1 && first.startsWith("@")) {
            return Optional.of(new SubstackAddress.ProfileAddress(first.substring(1)));
        }
        boolean named = (first.equals("profile") || first.equals("users")) && path.size() >= 2;
        return named ? Optional.of(new SubstackAddress.ProfileAddress(path.get(1))) : Optional.empty();
    }
}
