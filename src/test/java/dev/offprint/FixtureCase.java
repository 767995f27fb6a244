package dev.offprint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A folder that says what the program is to make of an input: {@code fixtures/PLATFORM/CASE/}.
 *
 * @param folder where it lies
 * @param name platform and case, as {@code -Dfixtures.only} takes it
 * @param command what the user types, with paths relative to the folder
 * @param responses the recorded answers: the case's own, or those of another case that it names
 * @param exit the exit code that is expected
 * @param exitAgain the exit code of a second run into the same archive
 */
record FixtureCase(Path folder, String name, List<String> command, Path responses, int exit, int exitAgain) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of("fixtures");

    FixtureCase {
        command = List.copyOf(command);
    }

    /** Every case of the platforms named, in the order of their names. */
    static List<FixtureCase> all(List<String> platforms) throws IOException {
        var cases = new ArrayList<FixtureCase>();
        for (var platform : platforms) {
            if (Files.isDirectory(ROOT.resolve(platform))) {
                try (var folders = Files.list(ROOT.resolve(platform))) {
                    for (var folder : folders.sorted().toList()) {
                        cases.add(read(folder, platform + "/" + folder.getFileName()));
                    }
                }
            }
        }
        return cases;
    }

    static FixtureCase read(Path folder, String name) throws IOException {
        var told = JSON.readTree(folder.resolve("case.json").toFile());
        var command = Stream.iterate(0, index -> index < told.path("command").size(), index -> index + 1)
                .map(index -> told.path("command").path(index).asText())
                .toList();
        int exit = told.path("exit").asInt();
        return new FixtureCase(
                folder,
                name,
                command,
                folder.resolve(told.path("responses").asText("responses")).normalize(),
                exit,
                told.path("exitAgain").asInt(exit));
    }

    /** True for an {@code export}, which makes an archive; {@code convert} prints. */
    boolean makesArchive() {
        return command.get(0).equals("export");
    }

    Path expected() {
        return folder.resolve("expected");
    }

    /** The hosts that the recorded answers come from. */
    Set<String> recordedHosts() throws IOException {
        return mappings().values().stream()
                .flatMap(mapping -> mapping.findValues("host").stream())
                .map(host -> host.path("equalTo").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The words of the command, where a word that names a file of the folder leads there. */
    List<String> resolvedCommand() {
        // The first word names the command, also where the folder holds an export/.
        return IntStream.range(0, command.size())
                .mapToObj(index -> index > 0 && isInput(command.get(index))
                        ? folder.resolve(command.get(index)).toString()
                        : command.get(index))
                .toList();
    }

    /** The files of the folder that nothing reads: a mistake of whoever made the case. */
    Set<String> strayFiles() throws IOException {
        var known = new TreeSet<>(Set.of("case.json", "notes.md", "expected/problems.txt"));
        known.addAll(command);
        if (!makesArchive()) {
            known.add("expected/stdout.md");
        }
        known.addAll(recordedFiles());
        var stray = new TreeSet<>(FileTree.of(folder).files().keySet());
        stray.removeAll(known);
        stray.removeIf(file -> makesArchive() && file.startsWith("expected/archive/"));
        stray.removeIf(file -> command.stream().skip(1).anyMatch(word -> file.startsWith(word + "/")));
        return stray;
    }

    private boolean isInput(String word) {
        return !word.contains("://") && Files.exists(folder.resolve(word));
    }

    private Set<String> recordedFiles() throws IOException {
        var files = new TreeSet<String>();
        for (var mapping : mappings().entrySet()) {
            files.add("responses/mappings/" + mapping.getKey());
            for (var body : mapping.getValue().findValues("bodyFileName")) {
                files.add("responses/__files/" + body.asText());
            }
        }
        return files;
    }

    private SortedMap<String, JsonNode> mappings() throws IOException {
        var folder = responses().resolve("mappings");
        var mappings = new TreeMap<String, JsonNode>();
        for (var file : FileTree.of(folder).files().keySet()) {
            mappings.put(file, JSON.readTree(folder.resolve(file).toFile()));
        }
        return mappings;
    }
}
