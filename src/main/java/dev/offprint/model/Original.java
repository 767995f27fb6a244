package dev.offprint.model;

import java.net.URI;

/**
 * One answer of a platform that a post can be read from, as it was received. It is kept beside the archive, so that a post
 * can be rendered again without the network.
 *
 * @param address where it came from; for a file, the address it stands for as far as that is known
 * @param format what {@code text} is
 * @param text the answer, decoded
 */
public record Original(URI address, Format format, String text) {

    /** What an answer is made of. */
    public enum Format {
        /** A JSON answer of the platform's interface. */
        JSON(".json"),
        /** A whole page. */
        PAGE(".html"),
        /** A body without a page around it, as exports and feeds hold it. */
        FRAGMENT(".fragment.html");

        private final String suffix;

        Format(String suffix) {
            this.suffix = suffix;
        }

        /** How the name of a kept answer ends. */
        public String suffix() {
            return suffix;
        }
    }
}
