/** Breaks the rules of its layer on purpose. */
@NullMarked
package dev.offprint.structure.offenders.platform.medium;

import org.jspecify.annotations.NullMarked;
