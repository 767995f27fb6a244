package dev.offprint.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The newsletter, blog or profile that posts belong to.
 *
 * @param platform the platform's name in lower case, as in {@code source.platform} of the front matter
 * @param id the platform's own id of the publication; null while only a post of it is known
 * @param name what people call it; its host where the platform did not say
 * @param home its root address, without path
 */
public record Publication(String platform, @Nullable String id, String name, URI home) {}
