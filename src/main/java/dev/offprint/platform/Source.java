package dev.offprint.platform;

import java.net.URI;
import java.nio.file.Path;

/** What a user names to get posts from. */
public sealed interface Source {

    /** A publication's or a post's address. */
    record Address(URI uri) implements Source {}

    /** A page saved from a browser. */
    record SavedPage(Path file) implements Source {}

    /** A platform's official export: its ZIP, or the folder that it was unpacked into. */
    record Export(Path place) implements Source {}
}
