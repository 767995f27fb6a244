/**
 * The use cases, each one screen long: exporting posts, converting a saved page.
 */
@NullMarked
package dev.offprint.app;

import org.jspecify.annotations.NullMarked;
