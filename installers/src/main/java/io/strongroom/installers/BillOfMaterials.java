package io.strongroom.installers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/// The SBOM of a package: the libraries, and what Maven knows nothing of, the Java runtime and the
/// fonts.
///
/// Source: CycloneDX 1.6, "components".
///
/// @param sbom CycloneDX in JSON
record BillOfMaterials(Path sbom) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param runtime folder with the file `release` of the Java runtime
    /// @param fonts folder with `FAMILY-OFL.txt` for each family
    /// @param file takes the whole, without texts of licences
    void write(Path runtime, Path fonts, Path file) throws IOException {
        ObjectNode bill = (ObjectNode) JSON.readTree(sbom.toFile());
        for (JsonNode part : bill.path("components")) {
            for (JsonNode entry : part.path("licenses")) {
                if (entry.path("license") instanceof ObjectNode licence) {
                    licence.remove("text");
                }
            }
        }
        ArrayNode parts = (ArrayNode) bill.path("components");
        parts.add(java(runtime));
        for (String family : families(fonts)) {
            parts.add(part("data", family, "", "OFL-1.1"));
        }
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), bill);
    }

    private static ObjectNode java(Path runtime) throws IOException {
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(runtime.resolve("release"))) {
            release.load(reader);
        }
        String maker = unquoted(release.getProperty("IMPLEMENTOR", "OpenJDK"));
        String version = unquoted(release.getProperty("JAVA_RUNTIME_VERSION", release.getProperty("JAVA_VERSION", "")));
        return part("platform", "Java runtime (" + maker + ")", version, "GPL-2.0-with-classpath-exception");
    }

    private static String unquoted(String value) {
        return value.replace("\"", "");
    }

    private static List<String> families(Path fonts) throws IOException {
        try (Stream<Path> files = Files.list(fonts)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("-OFL.txt"))
                    .map(name -> name.replace("-OFL.txt", ""))
                    .sorted()
                    .toList();
        }
    }

    private static ObjectNode part(String type, String name, String version, String licence) {
        ObjectNode part = JSON.createObjectNode();
        part.put("type", type).put("name", name);
        if (!version.isEmpty()) {
            part.put("version", version);
        }
        part.putArray("licenses").addObject().putObject("license").put("id", licence);
        return part;
    }
}
