package dev.offprint.structure.offenders.archive;

import dev.offprint.clean.Cleaner;
import org.jsoup.Jsoup;

/** Breaks the rules of its layer on purpose. */
class Offender {
    void forbiddenPackage(Cleaner type) {}

    void forbiddenLibrary(Jsoup type) {}
}
