/** Breaks the rules of its layer on purpose. */
@NullMarked
package dev.offprint.structure.offenders.cli;

import org.jspecify.annotations.NullMarked;
