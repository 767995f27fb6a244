package dev.offprint.structure.offenders.model;

import dev.offprint.document.Document;
import java.time.Instant;
import org.jsoup.Jsoup;

/** Breaks the rules of its layer on purpose. */
class Offender {
    void forbiddenPackage(Document type) {}

    void forbiddenLibrary(Jsoup type) {}

    Instant hiddenClock() {
        return Instant.now();
    }

    void hiddenStream() {
        System.err.println("here");
    }
}
