/** Starts the program: puts the platforms on a list, hands over the streams, and exits with the command's code. */
@NullMarked
package dev.offprint;

import org.jspecify.annotations.NullMarked;
