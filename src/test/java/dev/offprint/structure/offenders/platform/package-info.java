/** Breaks the rules of its layer on purpose. */
@NullMarked
package dev.offprint.structure.offenders.platform;

import org.jspecify.annotations.NullMarked;
