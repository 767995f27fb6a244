package dev.offprint.structure.offenders.verify;

import dev.offprint.clean.Cleaner;
import okhttp3.OkHttpClient;

/** Breaks the rules of its layer on purpose. */
class Offender {
    void forbiddenPackage(Cleaner type) {}

    void forbiddenLibrary(OkHttpClient type) {}
}
