/**
 * Fetching: one request in, one {@link dev.offprint.http.FetchResult} out. Pacing, retries, redirects, the guard against
 * private addresses, recording and replaying live here, and no platform's code knows which of them is at work.
 */
@NullMarked
package dev.offprint.http;

import org.jspecify.annotations.NullMarked;
