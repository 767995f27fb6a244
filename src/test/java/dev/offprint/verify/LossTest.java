package dev.offprint.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.markdown.MarkdownReader;
import dev.offprint.markdown.MarkdownWriter;
import dev.offprint.model.Original;
import dev.offprint.model.Problem;
import dev.offprint.model.Problem.Code;
import dev.offprint.platform.Inventory;
import dev.offprint.platform.Platform;
import dev.offprint.platform.UnavailablePostException;
import dev.offprint.platform.medium.MediumPlatform;
import dev.offprint.platform.substack.SubstackPlatform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Takes every piece out of what a fixture became, one at a time, and looks whether its loss is found. */
class LossTest {
    private static final Pattern CODE = Pattern.compile("(?ms)^( *)(`{3,}|~{3,}).*?^ *\\2`*$");
    private static final String LABEL = "((?:[^\\[\\]\\\\]|\\\\.|\\[[^\\[\\]]*\\])*)";
    private static final String TARGET = "(\\((?:<[^<>\\n]*>|[^()\\s]*(?:\\([^()\\s]*\\)[^()\\s]*)*)\\))";
    private static final Pattern PICTURE = Pattern.compile("!\\[" + LABEL + "\\]" + TARGET);
    private static final Pattern LINK = Pattern.compile("(?<![!\\\\\\]])\\[(?!\\^|!)" + LABEL + "\\]" + TARGET);
    private static final Pattern LINKED_PICTURE =
            Pattern.compile("\\[(!\\[" + LABEL + "\\]" + TARGET + ")\\]" + TARGET);
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,5}(?=#* )");
    private static final Pattern ITEM = Pattern.compile("(?m)^( *)(?:- |\\d+\\. )(?=\\S)");
    private static final Pattern NOTE = Pattern.compile("(?m)^\\[\\^[^\\]]+\\]: .*$");
    private static final Pattern REFERENCE = Pattern.compile("\\[\\^[^\\]]+\\](?!:)");

    private final SubstackPlatform substack = new SubstackPlatform();
    private final MediumPlatform medium = new MediumPlatform();

    @TestFactory
    Stream<DynamicTest> every_loss_is_found() throws IOException {
        return conversions().map(conversion -> test(conversion, LossTest::losses));
    }

    @TestFactory
    Stream<DynamicTest> leftover_text_is_found() throws IOException {
        return conversions()
                .map(conversion -> test(
                        conversion,
                        each -> List.of(new Loss(
                                each.markdown() + "\nThanks for reading! Subscribe for free to receive new letters.\n",
                                Set.of(Code.TEXT_ADDED)))));
    }

    /** An answer and what it became. */
    private record Conversion(String name, Inventory source, String markdown) {
        List<Code> findings(String damaged) {
            var findings = new Findings(name);
            var file = FileInventory.of(new MarkdownReader().read(damaged), Origins.asWritten());
            Comparison.of(source, file, findings, UnaryOperator.identity());
            return findings.all().stream().map(Problem::code).toList();
        }
    }

    /** A damaged text, and the codes of which one must be told. */
    private record Loss(String damaged, Set<Code> codes) {}

    private interface Losses {
        List<Loss> of(Conversion conversion);
    }

    private static DynamicTest test(Conversion conversion, Losses losses) {
        return DynamicTest.dynamicTest(conversion.name(), () -> {
            for (var loss : losses.of(conversion)) {
                assertThat(conversion.findings(loss.damaged()))
                        .as(loss.damaged())
                        .containsAnyElementsOf(loss.codes());
            }
        });
    }

    private Stream<Conversion> conversions() throws IOException {
        var ofSubstack = Recordings.ofProject().entrySet().stream()
                .filter(original -> original.getKey().startsWith("substack/"))
                .flatMap(original -> conversion(substack, original.getKey(), original.getValue()).stream());
        var ofMedium = Recordings.ofMedium(Recordings.FIXTURES.resolve("medium")).entrySet().stream()
                .flatMap(original -> conversion(medium, original.getKey(), original.getValue()).stream());
        return Stream.concat(ofSubstack, ofMedium);
    }

    private static List<Conversion> conversion(Platform platform, String name, Original original) {
        try {
            var post = platform.read(original);
            var document = platform.cleaner()
                    .clean(post.bodyHtml(), name, post.ref().url())
                    .document();
            return List.of(new Conversion(name, platform.inventory(original), new MarkdownWriter().write(document)));
        } catch (UnavailablePostException e) {
            // A listing, a note: nothing is converted.
            return List.of();
        }
    }

    private static List<Loss> losses(Conversion conversion) {
        var losses = new ArrayList<Loss>();
        var markdown = conversion.markdown();
        words(conversion, losses);
        links(markdown, losses);
        without(markdown, PICTURE, found -> "", Set.of(Code.PICTURE_LOST), losses);
        without(markdown, HEADING, found -> found.group() + "#", Set.of(Code.HEADING_LOST), losses);
        without(markdown, ITEM, found -> found.group(1), Set.of(Code.ITEM_LOST), losses);
        without(markdown, NOTE, found -> "", Set.of(Code.FOOTNOTE_LOST), losses);
        without(markdown, REFERENCE, found -> "", Set.of(Code.FOOTNOTE_LOST), losses);
        code(markdown, losses);
        return losses;
    }

    /** Words that stand once in the source and once in the file. */
    private static void words(Conversion conversion, List<Loss> losses) {
        Predicate<String> isPlain = word -> word.matches("\\p{L}+");
        var markdown = conversion.markdown();
        conversion.source().words().stream()
                .filter(isPlain)
                .filter(word -> Pattern.compile("\\b\\Q" + word + "\\E\\b")
                                .matcher(markdown)
                                .results()
                                .count()
                        == 1)
                .map(word -> new Loss(markdown.replaceFirst("\\b\\Q" + word + "\\E\\b", ""), Set.of(Code.WORDS_LOST)))
                .forEach(losses::add);
    }

    /** A card may have its link on its picture and once more on its title; one of them is enough. */
    private static void links(String markdown, List<Loss> losses) {
        var codes = Set.of(Code.LINK_LOST, Code.EMBED_LOST);
        var onPictures = LINKED_PICTURE
                .matcher(markdown)
                .results()
                .map(found -> found.group(4))
                .toList();
        without(
                markdown,
                LINK,
                found -> onPictures.contains(found.group(2)) || isOneOfTwo(found, markdown)
                        ? found.group()
                        : found.group(1),
                codes,
                losses);
        without(
                markdown,
                LINKED_PICTURE,
                found -> markdown.replace(found.group(), "").contains(found.group(4)) ? found.group() : found.group(1),
                codes,
                losses);
    }

    /** True for one of two links that both stand for what is not carried over. */
    private static boolean isOneOfTwo(MatchResult found, String markdown) {
        return found.group(1).endsWith("see the original")
                && markdown.replace(found.group(), "").contains("see the original]" + found.group(2));
    }

    /** One line of each code block, and each formula's. */
    private static void code(String markdown, List<Loss> losses) {
        CODE.matcher(markdown)
                .results()
                .filter(block -> block.group().lines().count() > 2)
                .map(block -> markdown.substring(0, block.start())
                        + block.group().replaceFirst("\\n.*", "")
                        + markdown.substring(block.end()))
                .forEach(damaged -> losses.add(new Loss(damaged, Set.of(Code.CODE_LOST))));
    }

    private static void without(
            String markdown, Pattern piece, Function<MatchResult, String> instead, Set<Code> codes, List<Loss> losses) {
        var inCode = CODE.matcher(markdown).results().toList();
        piece.matcher(markdown)
                .results()
                .filter(found -> inCode.stream()
                        .noneMatch(block -> block.start() <= found.start() && found.start() < block.end()))
                .map(found ->
                        markdown.substring(0, found.start()) + instead.apply(found) + markdown.substring(found.end()))
                .filter(damaged -> !damaged.equals(markdown))
                .forEach(damaged -> losses.add(new Loss(damaged, codes)));
    }
}
