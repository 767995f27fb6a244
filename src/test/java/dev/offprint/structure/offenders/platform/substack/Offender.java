package dev.offprint.structure.offenders.platform.substack;

import dev.offprint.markdown.MarkdownWriter;
import okhttp3.OkHttpClient;

/** Breaks the rules of its layer on purpose. */
class Offender {
    void forbiddenPackage(MarkdownWriter type) {}

    void forbiddenLibrary(OkHttpClient type) {}
}
