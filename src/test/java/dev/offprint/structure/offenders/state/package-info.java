/** Breaks the rules of its layer on purpose. */
@NullMarked
package dev.offprint.structure.offenders.state;

import org.jspecify.annotations.NullMarked;
