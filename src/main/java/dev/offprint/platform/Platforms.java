package dev.offprint.platform;

import dev.offprint.model.Original;
import dev.offprint.model.PostLink;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The platforms there are, in the order in which they are asked.
 *
 * @param all at least one; the first also stands for a body fragment that none recognises
 */
public record Platforms(List<Platform> all) {
    public Platforms {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("at least one platform is needed");
        }
        all = List.copyOf(all);
    }

    /** The platform of this name, as {@code --platform} and {@code offprint.yaml} give it. */
    public Optional<Platform> named(String name) {
        return all.stream().filter(platform -> platform.name().equals(name)).findFirst();
    }

    /**
     * The platforms that an address may belong to, in order: the one that is sure of it, else all that may be. Which of these
     * it is, only its answers tell.
     */
    public List<Platform> claiming(URI address) {
        var sure = claiming(address, Platform.Claim.OWN);
        return sure.isEmpty() ? claiming(address, Platform.Claim.POSSIBLE) : sure;
    }

    /** The platform that made an answer; a fragment without any sign is read by the first platform. */
    public Optional<Platform> recognising(Original original) {
        var recognised =
                all.stream().filter(platform -> platform.recognises(original)).findFirst();
        return original.format() == Original.Format.FRAGMENT
                ? recognised.or(() -> Optional.of(all.get(0)))
                : recognised;
    }

    /** What a link may say of posts, as each of the platforms reads it; nothing for a link that leads to none of any. */
    public List<PostLink> postLinks(String url) {
        return all.stream().flatMap(platform -> platform.postLink(url).stream()).toList();
    }

    private List<Platform> claiming(URI address, Platform.Claim claim) {
        return all.stream()
                .filter(platform -> platform.identify(address) == claim)
                .toList();
    }
}
