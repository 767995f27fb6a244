package dev.offprint.structure.offenders.app;

import dev.offprint.cli.Offprint;
import org.jsoup.Jsoup;

/** Breaks the rules of its layer on purpose. */
class Offender {
    void forbiddenPackage(Offprint type) {}

    void forbiddenLibrary(Jsoup type) {}
}
