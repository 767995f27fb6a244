package dev.offprint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okio.ByteString;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The bill of materials in the jar: what it says is what the program is made of. */
class SbomTest {
    private static final Path SBOM = Path.of("src/main/resources/META-INF/sbom/application.cdx.json");
    private static final String REMEDY = "write it again with: mvn generate-resources -Psbom";

    private static JsonNode sbom() throws IOException {
        return new ObjectMapper().readTree(SBOM.toFile());
    }

    /** The hashes of the components, by the names of their jars. */
    private static Map<String, String> components() throws IOException {
        var components = new TreeMap<String, String>();
        for (var component : sbom().path("components")) {
            String jar = component.path("name").textValue() + "-"
                    + component.path("version").textValue() + ".jar";
            for (var hash : component.path("hashes")) {
                if (hash.path("alg").textValue().equals("SHA-256")) {
                    components.put(jar, hash.path("content").textValue());
                }
            }
        }
        return components;
    }

    @Test
    void every_component_is_the_very_jar_that_the_program_runs_with() throws IOException {
        var jars = new TreeMap<String, Path>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            jars.put(Path.of(entry).getFileName().toString(), Path.of(entry));
        }

        for (var component : components().entrySet()) {
            assertThat(jars).as(REMEDY).containsKey(component.getKey());
            var bytes = ByteString.of(Files.readAllBytes(jars.get(component.getKey())));
            assertThat(bytes.sha256().hex()).as(component.getKey()).isEqualTo(component.getValue());
        }
    }

    @Test
    void every_library_that_the_build_asks_for_is_a_component() throws IOException {
        var pom = Jsoup.parse(Files.readString(Path.of("pom.xml")), Parser.xmlParser());

        var asked = pom.select("project > dependencies > dependency").stream()
                .filter(dependency -> dependency.selectFirst("> scope") == null)
                .map(dependency -> dependency.selectXpath("artifactId").text())
                .toList();

        assertThat(asked).hasSizeGreaterThan(10);
        assertThat(asked)
                .as(REMEDY)
                .allSatisfy(
                        library -> assertThat(components().keySet()).anyMatch(jar -> jar.startsWith(library + "-")));
    }

    @Test
    void it_is_in_the_agreed_form_and_of_this_version() throws IOException {
        var pom = Jsoup.parse(Files.readString(Path.of("pom.xml")), Parser.xmlParser());
        var sbom = sbom();

        assertThat(sbom.path("bomFormat").textValue()).isEqualTo("CycloneDX");
        assertThat(sbom.at("/metadata/component/version").textValue())
                .as(REMEDY)
                .isEqualTo(pom.select("project > version").text());
        assertThat(List.of(sbom.path("serialNumber"), sbom.at("/metadata/timestamp")))
                .as("what would differ from build to build")
                .allMatch(JsonNode::isMissingNode);
    }
}
