/**
 * What a platform must provide: which addresses are its own, which posts there are, and how one of its answers becomes a
 * post. One package below for each platform; nothing outside those packages knows a platform's markup.
 */
@NullMarked
package dev.offprint.platform;

import org.jspecify.annotations.NullMarked;
