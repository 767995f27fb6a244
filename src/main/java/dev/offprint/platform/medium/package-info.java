/** All that is known of Medium: its addresses, listings, answers and exports, and the steps for its markup. */
@NullMarked
package dev.offprint.platform.medium;

import org.jspecify.annotations.NullMarked;
