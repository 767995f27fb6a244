package dev.offprint.structure.offenders.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.offprint.markdown.MarkdownWriter;

/** Breaks the rules of its layer on purpose. */
class Offender {
    void forbiddenPackage(MarkdownWriter type) {}

    void forbiddenLibrary(ObjectMapper type) {}
}
