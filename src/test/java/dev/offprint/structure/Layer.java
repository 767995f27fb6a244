package dev.offprint.structure;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of the layer table: a package, what of ours it may import, and which libraries are at home in it.
 *
 * @param name the package below {@code dev.offprint}; empty for that package itself
 * @param ours packages below {@code dev.offprint} that it may import, besides itself
 * @param libraries packages of libraries that it may import, besides the Java library and JSpecify
 */
record Layer(String name, List<String> ours, List<String> libraries) {
    private static final String JSOUP = "org.jsoup..";
    private static final String JACKSON = "com.fasterxml.jackson..";
    private static final String FLEXMARK = "com.vladsch.flexmark..";
    private static final String PICOCLI = "picocli..";
    private static final String PROGRESS = "me.tongfei.progressbar..";
    private static final String CSV = "org.apache.commons.csv..";
    private static final String OKHTTP = "okhttp3..";
    private static final String OKIO = "okio..";
    private static final String BROTLI = "org.brotli.dec..";

    /** The table, in the order of the flow. */
    static final List<Layer> TABLE = List.of(
            new Layer("", List.of("cli", "platform", "platform.substack", "platform.medium"), List.of()),
            new Layer(
                    "cli",
                    List.of("app", "verify", "platform", "archive", "markdown", "state", "http", "model"),
                    List.of(PICOCLI, PROGRESS)),
            new Layer(
                    "app",
                    List.of("verify", "platform", "clean", "archive", "markdown", "state", "http", "document", "model"),
                    List.of(JACKSON)),
            new Layer(
                    "verify",
                    List.of("platform", "archive", "markdown", "state", "document", "model"),
                    List.of(JSOUP, FLEXMARK)),
            new Layer("platform", List.of("clean", "http", "document", "model"), List.of(JSOUP)),
            new Layer(
                    "platform.substack",
                    List.of("platform", "clean", "http", "document", "model"),
                    List.of(JSOUP, JACKSON, CSV)),
            new Layer(
                    "platform.medium",
                    List.of("platform", "clean", "http", "document", "model"),
                    List.of(JSOUP, JACKSON, CSV)),
            new Layer("clean", List.of("document", "model"), List.of(JSOUP)),
            new Layer("archive", List.of("markdown", "document", "model"), List.of(JACKSON)),
            new Layer("markdown", List.of("document", "model"), List.of(FLEXMARK, JACKSON)),
            new Layer("state", List.of("model"), List.of(JACKSON)),
            new Layer("http", List.of("model"), List.of(OKHTTP, OKIO, BROTLI, JACKSON)),
            new Layer("document", List.of("model"), List.of()),
            new Layer("model", List.of(), List.of()));

    /** The rule for the classes of this layer that lie below {@code root}. */
    ArchRule rule(String root) {
        return classes()
                .that(resideInAPackage(below(root, name)))
                .should()
                .onlyDependOnClassesThat(allowed().or(resideInAPackage(below(root, name))))
                .allowEmptyShould(true);
    }

    private DescribedPredicate<JavaClass> allowed() {
        var packages = new ArrayList<String>(libraries);
        packages.add("java..");
        packages.add("javax.net..");
        packages.add("org.jspecify..");
        packages.add(below("dev.offprint", name));
        ours.forEach(other -> packages.add(below("dev.offprint", other)));
        return resideInAnyPackage(packages.toArray(String[]::new))
                .as("belong to what the layer table gives to '%s'".formatted(name));
    }

    static String below(String root, String name) {
        return name.isEmpty() ? root : root + "." + name;
    }
}
