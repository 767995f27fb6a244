package dev.offprint.archive;

import java.nio.charset.StandardCharsets;

/** The first bytes of pictures, for tests. */
final class PictureBytes {
    static final byte[] PNG = latin1("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR");
    static final byte[] JPEG = latin1("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0");

    private PictureBytes() {}

    /** Bytes written as characters of the same number. */
    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
