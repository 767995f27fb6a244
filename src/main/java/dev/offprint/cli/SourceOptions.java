package dev.offprint.cli;

import dev.offprint.platform.Source;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What posts are taken from, shared by the commands that list posts. */
final class SourceOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "SOURCE",
            description =
                    "Addresses of publications, sections, writers, posts or notes, official export ZIPs or folders,"
                            + " or saved pages.")
    private List<String> typed = new ArrayList<>();

    @Option(
            names = {"-i", "--input"},
            paramLabel = "FILE",
            description = "Read sources from this file, one a line; - is standard input.")
    private @Nullable String list;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The publication that an official export is of, or where a saved page came from.")
    private @Nullable String url;

    /**
     * The sources as the user gave them.
     *
     * @throws ParameterException when there are none
     */
    List<String> given(Console console) throws IOException {
        var all = new ArrayList<>(typed);
        if (list != null) {
            all.addAll(SourceArguments.listed(list, console));
        }
        if (all.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "no source given; name a publication, a post, an export or a saved page");
        }
        return all;
    }

    /** What those sources are. */
    List<Source> sources(List<String> given) throws IOException {
        var sources = new ArrayList<Source>();
        for (var source : given) {
            sources.add(SourceArguments.source(source, spec.commandLine()));
        }
        return sources;
    }

    /** Where files among the sources came from; null when the user did not say. */
    @Nullable
    String url() {
        return url == null
                ? null
                : SourceArguments.address(url, spec.commandLine()).toString();
    }

    /**
     * The hosts that the user typed, each with its port: those may be private, since typing them was the user's decision. A
     * host without a port is meant with the usual one of either scheme, of which a server may well ask for the other.
     *
     * @param url where files among the sources came from; null when the user did not say
     */
    static Set<String> hosts(List<Source> sources, @Nullable String url) {
        var typed = sources.stream()
                .flatMap(source ->
                        source instanceof Source.Address address ? Stream.of(address.uri()) : Stream.<URI>empty());
        return Stream.concat(typed, Stream.ofNullable(url).map(URI::create))
                .flatMap(address -> hosts(address.getHost(), address.getPort()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> hosts(String host, int port) {
        return port < 0 ? Stream.of(host + ":80", host + ":443") : Stream.of(host + ":" + port);
    }
}
