package dev.offprint.markdown;

/** CommonMark's rule for which runs of delimiters may open and close a mark, in each of the readings that are in use. */
final class Flanking {

    /** Stands for a neighbour that makes a delimiter unusable whatever the rule says. */
    static final int REVERSED = -1;

    private Flanking() {}

    /** What readers take for punctuation differs. */
    enum Reading {
        /** Before CommonMark 0.31 only punctuation proper, and read by UTF-16 unit as flexmark 0.64 does. */
        PUNCTUATION_ONLY {
            @Override
            boolean isPunctuation(int c) {
                return c < 0x80 ? Escaping.isPunctuation(c) : c <= 0xffff && isPunctuationProper(c);
            }
        },
        /** Since CommonMark 0.31 symbols too. */
        WITH_SYMBOLS {
            @Override
            boolean isPunctuation(int c) {
                return c < 0x80 ? Escaping.isPunctuation(c) : isPunctuationProper(c) || isSymbol(c);
            }
        };

        abstract boolean isPunctuation(int c);

        boolean isLeftFlanking(int before, int after) {
            return !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
        }

        boolean isRightFlanking(int before, int after) {
            return !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
        }
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isPunctuationProper(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isSymbol(int c) {
        return switch (Character.getType(c)) {
            case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL ->
                true;
            default -> false;
        };
    }
}
