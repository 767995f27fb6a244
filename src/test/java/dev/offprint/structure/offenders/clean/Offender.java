package dev.offprint.structure.offenders.clean;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.offprint.platform.Platform;

/** Breaks the rules of its layer on purpose. */
class Offender {
    void forbiddenPackage(Platform type) {}

    void forbiddenLibrary(ObjectMapper type) {}
}
