package dev.offprint.app;

import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An iterator whose next element can be seen before it is taken. */
final class PeekingIterator<E> implements Iterator<E> {
    private final Iterator<E> rest;
    private @Nullable E seen;

    PeekingIterator(Iterator<E> rest) {
        this.rest = rest;
    }

    /** The next element, which stays the next; nothing at the end. */
    Optional<E> peek() {
        if (seen == null && rest.hasNext()) {
            seen = rest.next();
        }
        return Optional.ofNullable(seen);
    }

    @Override
    public boolean hasNext() {
        return seen != null || rest.hasNext();
    }

    @Override
    public E next() {
        var next = seen;
        seen = null;
        return next == null ? rest.next() : next;
    }
}
