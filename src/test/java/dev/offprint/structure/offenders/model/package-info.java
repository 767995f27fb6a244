/** Breaks the rules of its layer on purpose. */
@NullMarked
package dev.offprint.structure.offenders.model;

import org.jspecify.annotations.NullMarked;
