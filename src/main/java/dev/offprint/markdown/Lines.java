package dev.offprint.markdown;

/** Lines of text as they are written, each behind the markers of the quotes, lists and notes that hold it. */
final class Lines {

    private final StringBuilder text = new StringBuilder();
    private String nextLead = "";
    private String lead = "";

    /** True until the first line. */
    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Adds one line. A line without text keeps no space at its end, so that quotes and lists are parted by `>` or nothing. */
    void add(CharSequence line) {
        text.append(line.isEmpty() ? nextLead.stripTrailing() : nextLead)
                .append(line)
                .append('\n');
        nextLead = lead;
    }

    /** Adds each line of a text whose lines are parted by line feeds. */
    void addAll(String lines) {
        int from = 0;
        for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', from)) {
            add(lines.substring(from, end));
            from = end + 1;
        }
        add(lines.substring(from));
    }

    /**
     * Adds what {@code body} adds, led by {@code marker} on the first line and by {@code indent} on the others. A body
     * without lines leaves the bare marker.
     */
    void within(String marker, String indent, Runnable body) {
        String outer = lead;
        int before = text.length();
        nextLead += marker;
        lead += indent;
        body.run();
        if (text.length() == before) {
            add("");
        }
        lead = outer;
        nextLead = outer;
    }

    /** All lines, each with its line feed. */
    String text() {
        return text.toString();
    }
}
