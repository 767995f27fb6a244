/** Holds the code against the layer table: which package may import which, and which library is at home where. */
@NullMarked
package dev.offprint.structure;

import org.jspecify.annotations.NullMarked;
