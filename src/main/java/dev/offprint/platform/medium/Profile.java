package dev.offprint.platform.medium;

import dev.offprint.model.Publication;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person's own page, which stories belong to that stand in no publication. */
final class Profile {
    private Profile() {}

    /** Its address. */
    static String address(String username) {
        return "https://medium.com/@" + PlainText.segment(username);
    }

    /** A profile as what its stories belong to; {@code id} is its writer's. */
    static Publication publication(@Nullable String id, @Nullable String name, @Nullable String username) {
        var home = username == null ? MediumPostReader.HOME : URI.create(address(username));
        var otherwise = username == null ? "medium.com" : "@" + username;
        return new Publication(MediumPostReader.PLATFORM, id, Objects.requireNonNullElse(name, otherwise), home);
    }
}
