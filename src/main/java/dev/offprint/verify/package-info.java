/**
 * Holds an archive against the answers that it was made of. It reads the files back and the answers anew, and shares no clean
 * step and no writer with the way from one to the other.
 */
@NullMarked
package dev.offprint.verify;

import org.jspecify.annotations.NullMarked;
