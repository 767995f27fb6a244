package dev.offprint.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays two sequences of words beside each other and finds where they differ. Runs of three words that occur once in both
 * are taken for the same place; what lies between such places is compared word by word. So the time grows with the length of
 * the texts, not with its square, and a sentence that is gone is found as one gap.
 */
final class WordAlignment {
    private static final int RUN = 3;

    /** The largest table of words against words. */
    private static final long LARGEST_TABLE = 4_000_000;

    private final List<String> source;
    private final List<String> file;
    private final List<Gap> gaps = new ArrayList<>();

    private WordAlignment(List<String> source, List<String> file) {
        this.source = source;
        this.file = file;
    }

    /**
     * A place where the sequences differ.
     *
     * @param position the number of words of the source before it
     * @param lost words that only the source has there
     * @param added words that only the file has there
     */
    record Gap(int position, List<String> lost, List<String> added) {}

    /** The differences, from the beginning to the end. */
    static List<Gap> gaps(List<String> source, List<String> file) {
        var alignment = new WordAlignment(source, file);
        alignment.compare(new Part(0, source.size(), 0, file.size()));
        return alignment.gaps;
    }

    /** A stretch of both sequences; the ends are not a part of it. */
    private record Part(int sourceFrom, int sourceTo, int fileFrom, int fileTo) {
        boolean isEmpty() {
            return sourceFrom == sourceTo && fileFrom == fileTo;
        }

        boolean isOneSided() {
            return sourceFrom == sourceTo || fileFrom == fileTo;
        }

        long table() {
            return (long) (sourceTo - sourceFrom) * (fileTo - fileFrom);
        }
    }

    private void compare(Part whole) {
        var part = trimmed(whole);
        if (part.isEmpty()) {
            return;
        }
        if (part.isOneSided()) {
            add(part);
            return;
        }
        var places = commonPlaces(part);
        if (!places.isEmpty()) {
            compareBetween(part, places);
        } else if (part.table() <= LARGEST_TABLE) {
            compareByWord(part);
        } else {
            add(part);
        }
    }

    private Part trimmed(Part part) {
        int sourceFrom = part.sourceFrom;
        int fileFrom = part.fileFrom;
        while (sourceFrom < part.sourceTo && fileFrom < part.fileTo && same(sourceFrom, fileFrom)) {
            sourceFrom++;
            fileFrom++;
        }
        int sourceTo = part.sourceTo;
        int fileTo = part.fileTo;
        while (sourceTo > sourceFrom && fileTo > fileFrom && same(sourceTo - 1, fileTo - 1)) {
            sourceTo--;
            fileTo--;
        }
        return new Part(sourceFrom, sourceTo, fileFrom, fileTo);
    }

    private boolean same(int inSource, int inFile) {
        return source.get(inSource).equals(file.get(inFile));
    }

    private void compareBetween(Part part, List<int[]> places) {
        int sourceFrom = part.sourceFrom;
        int fileFrom = part.fileFrom;
        for (var place : places) {
            compare(new Part(sourceFrom, place[0], fileFrom, place[1]));
            sourceFrom = place[0] + 1;
            fileFrom = place[1] + 1;
        }
        compare(new Part(sourceFrom, part.sourceTo, fileFrom, part.fileTo));
    }

    /** The longest sequence of places, in the order of both, where a run of words stands that each side has only once. */
    private List<int[]> commonPlaces(Part part) {
        var inSource = onceOnly(source, part.sourceFrom, part.sourceTo);
        var inFile = onceOnly(file, part.fileFrom, part.fileTo);
        var common = new ArrayList<int[]>();
        inSource.forEach((run, place) -> {
            var other = inFile.get(run);
            if (other != null && place >= 0 && other >= 0) {
                common.add(new int[] {place, other});
            }
        });
        common.sort((one, other) -> Integer.compare(one[0], other[0]));
        return longestRising(common);
    }

    private static Map<List<String>, Integer> onceOnly(List<String> words, int from, int to) {
        var places = new HashMap<List<String>, Integer>();
        for (int at = from; at + RUN <= to; at++) {
            places.merge(List.copyOf(words.subList(at, at + RUN)), at, (first, again) -> -1);
        }
        return places;
    }

    /** Patience sorting: on top of each pile lies the smallest end of a rising sequence of that length. */
    private static List<int[]> longestRising(List<int[]> places) {
        var tops = new int[places.size()];
        var before = new int[places.size()];
        int piles = 0;
        for (int i = 0; i < places.size(); i++) {
            int low = 0;
            int high = piles;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (places.get(tops[middle])[1] < places.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : tops[low - 1];
            tops[low] = i;
            piles = Math.max(piles, low + 1);
        }
        var rising = new int[piles][];
        for (int i = piles == 0 ? -1 : tops[piles - 1], at = piles; i >= 0; i = before[i]) {
            rising[--at] = places.get(i);
        }
        return Arrays.asList(rising);
    }

    private void compareByWord(Part part) {
        var common = commonLengths(part);
        int inSource = part.sourceFrom;
        int inFile = part.fileFrom;
        int gapInSource = inSource;
        int gapInFile = inFile;
        while (inSource < part.sourceTo && inFile < part.fileTo) {
            int row = inSource - part.sourceFrom;
            int column = inFile - part.fileFrom;
            if (same(inSource, inFile) && common[row][column] == common[row + 1][column + 1] + 1) {
                add(new Part(gapInSource, inSource, gapInFile, inFile));
                gapInSource = ++inSource;
                gapInFile = ++inFile;
            } else if (common[row + 1][column] >= common[row][column + 1]) {
                inSource++;
            } else {
                inFile++;
            }
        }
        add(new Part(gapInSource, part.sourceTo, gapInFile, part.fileTo));
    }

    /** For each pair of places, how many words the rests have in common in order. */
    private int[][] commonLengths(Part part) {
        int rows = part.sourceTo - part.sourceFrom;
        int columns = part.fileTo - part.fileFrom;
        var common = new int[rows + 1][columns + 1];
        for (int row = rows - 1; row >= 0; row--) {
            for (int column = columns - 1; column >= 0; column--) {
                common[row][column] = same(part.sourceFrom + row, part.fileFrom + column)
                        ? common[row + 1][column + 1] + 1
                        : Math.max(common[row + 1][column], common[row][column + 1]);
            }
        }
        return common;
    }

    private void add(Part part) {
        if (!part.isEmpty()) {
            gaps.add(new Gap(
                    part.sourceFrom,
                    List.copyOf(source.subList(part.sourceFrom, part.sourceTo)),
                    List.copyOf(file.subList(part.fileFrom, part.fileTo))));
        }
    }
}
