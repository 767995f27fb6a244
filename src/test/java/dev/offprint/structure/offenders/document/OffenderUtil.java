package dev.offprint.structure.offenders.document;

import dev.offprint.markdown.MarkdownWriter;
import org.jsoup.Jsoup;

/** Breaks the rules of its layer on purpose. */
class OffenderUtil {
    void forbiddenPackage(MarkdownWriter type) {}

    void forbiddenLibrary(Jsoup type) {}
}
