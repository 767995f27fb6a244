/** Breaks the rules of its layer on purpose. */
@NullMarked
package dev.offprint.structure.offenders.markdown;

import org.jspecify.annotations.NullMarked;
