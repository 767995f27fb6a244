/**
 * One class per command, the options they share, progress, and exit codes. The only package that talks to a terminal.
 */
@NullMarked
package dev.offprint.cli;

import org.jspecify.annotations.NullMarked;
