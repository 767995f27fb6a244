package dev.offprint.structure.offenders.http;

import dev.offprint.document.Document;
import org.jsoup.Jsoup;

/** Breaks the rules of its layer on purpose. */
class Offender {
    void forbiddenPackage(Document type) {}

    void forbiddenLibrary(Jsoup type) {}
}
