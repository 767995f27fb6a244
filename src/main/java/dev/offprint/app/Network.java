package dev.offprint.app;

import dev.offprint.http.Fetcher;
import dev.offprint.http.Sessions;
import dev.offprint.http.Traffic;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * The network as a use case has it.
 *
 * @param fetcher gets things
 * @param sessions the reader's own, which the fetcher sends where they belong
 * @param traffic says how much was asked until now
 * @param clock says when
 */
public record Network(Fetcher fetcher, Sessions sessions, Supplier<Traffic> traffic, Clock clock) {}
