package io.strongroom.installers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The licences of all libraries: a list of them, and the text of each licence.
///
/// @param sbom CycloneDX in JSON, with the texts of common licences in it
/// @param own texts of libraries whose licence names its holders, as `ARTIFACT.txt`
record Licences(Path sbom, Path own) {
    private static final String HEAD = """
            Strongroom contains the libraries below, each under its own licence. The texts lie in the folder
            "licences"; those of the Java runtime and of JavaFX are in the runtime's folder "legal".

            """;

    /// @param folder takes `THIRD-PARTY.txt` and one text for each licence
    /// @throws IllegalStateException when no text of a licence of a library is known
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, String> texts = new TreeMap<>();
        Set<String> lines = new LinkedHashSet<>();
        for (JsonNode part : new ObjectMapper().readTree(sbom.toFile()).path("components")) {
            if (!part.path("group").asText().startsWith("io.strongroom")) {
                lines.add(line(part, texts));
            }
        }
        Files.writeString(folder.resolve("THIRD-PARTY.txt"), HEAD + String.join("\n", lines) + "\n");
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Files.writeString(folder.resolve(text.getKey() + ".txt"), text.getValue());
        }
    }

    private String line(JsonNode part, Map<String, String> texts) throws IOException {
        String artifact = part.path("name").asText();
        Set<String> named = new LinkedHashSet<>();
        Set<String> known = new LinkedHashSet<>();
        Path holders = own.resolve(artifact + ".txt");
        if (Files.exists(holders)) {
            known.add(artifact);
            texts.put(artifact, Files.readString(holders));
        }
        for (JsonNode entry : part.path("licenses")) {
            JsonNode licence = entry.path("license");
            String id = licence.path("id").asText(licence.path("name").asText());
            named.add(id);
            if (known.isEmpty() && licence.has("text")) {
                known.add(id);
                texts.put(id, text(licence.path("text")));
            }
        }
        String name = part.path("group").asText() + ":" + artifact + " "
                + part.path("version").asText();
        if (known.isEmpty()) {
            throw new IllegalStateException("no text of a licence of " + name + " is known: " + named);
        }
        return "%s: %s (%s.txt)"
                .formatted(name, String.join(" or ", named), known.iterator().next());
    }

    private static String text(JsonNode text) {
        String content = text.path("content").asText();
        return "base64".equals(text.path("encoding").asText())
                ? new String(Base64.getDecoder().decode(content), StandardCharsets.UTF_8)
                : content;
    }
}
