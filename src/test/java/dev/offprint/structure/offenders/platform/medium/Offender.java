package dev.offprint.structure.offenders.platform.medium;

import dev.offprint.platform.substack.SubstackPlatform;
import okhttp3.OkHttpClient;

/** Breaks the rules of its layer on purpose. */
class Offender {
    void forbiddenPackage(SubstackPlatform type) {}

    void forbiddenLibrary(OkHttpClient type) {}
}
