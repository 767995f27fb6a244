package dev.offprint.markdown;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a reader sees something else than CommonMark and GFM say, and nothing that is written could help it. */
enum Quirk {
    /**
     * Both parsers drop the white space of a code line that holds nothing else, when the code stands in a list item (and
     * flexmark in a footnote). cmark keeps it.
     */
    WHITE_CODE_LINE_IN_CONTAINER {
        private static final Pattern CODE = Pattern.compile("(?m)^[^|\\n]*\\bcode [^|\\n]*\\| .*$");

        @Override
        boolean explains(String markdown, String wanted, String read) {
            return withoutWhiteLines(wanted).equals(withoutWhiteLines(read));
        }

        private static String withoutWhiteLines(String canonical) {
            UnaryOperator<String> strip = line -> line.replaceAll("(?<=\\\\n|\\| )[ \\t]+(?=\\\\n|$)", "");
            return CODE.matcher(canonical).replaceAll(line -> Matcher.quoteReplacement(strip.apply(line.group())));
        }
    },
    /**
     * flexmark takes a line that begins with a footnote reference for a definition when `]:` stands anywhere in it. In text
     * the writer escapes that colon; in code, titles and addresses it cannot.
     */
    LABEL_UP_TO_LAST_BRACKET {
        private static final Pattern LONG_LABEL = Pattern.compile("(?m)^[^|\\n]*note [\\w-]+]");

        @Override
        boolean explains(String markdown, String wanted, String read) {
            return LONG_LABEL.matcher(read).find();
        }
    };

    /** True when this quirk alone can be why what was read is not what was meant. */
    abstract boolean explains(String markdown, String wanted, String read);
}
