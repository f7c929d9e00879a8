package io.strongroom.installers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicencesTest {
    private static final String SBOM = """
            {"bomFormat": "CycloneDX", "components": [
              {"group": "io.strongroom", "name": "strongroom-engine", "version": "1"},
              {"group": "a", "name": "known", "version": "2", "licenses": [
                {"license": {"name": "EPL 1.0"}},
                {"license": {"id": "MPL-2.0", "text": {"encoding": "base64", "content": "TW96aWxsYQ=="}}}]},
              {"group": "b", "name": "holder", "version": "3", "licenses": [{"license": {"name": "Its own"}}]}
            ]}
            """;

    @TempDir
    Path folder;

    private Path sbom = Path.of("");
    private Path own = Path.of("");

    @BeforeEach
    void make() throws Exception {
        sbom = Files.writeString(folder.resolve("sbom.json"), SBOM);
        own = Files.createDirectory(folder.resolve("own"));
    }

    @Test
    void everyLibraryIsListedWithATextOfItsLicence() throws Exception {
        Files.writeString(own.resolve("holder.txt"), "Copyright Holder");
        Path out = folder.resolve("out");
        new Licences(sbom, own).write(out);
        assertThat(out.resolve("THIRD-PARTY.txt"))
                .content()
                .contains("a:known 2: EPL 1.0 or MPL-2.0 (MPL-2.0.txt)\nb:holder 3: Its own (holder.txt)\n")
                .doesNotContain("strongroom-engine");
        assertThat(out.resolve("MPL-2.0.txt")).hasContent("Mozilla");
        assertThat(out.resolve("holder.txt")).hasContent("Copyright Holder");
    }

    @Test
    void aLibraryWhoseLicenceHasNoTextStopsTheBuild() {
        assertThatThrownBy(() -> new Licences(sbom, own).write(folder.resolve("out")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no text of a licence of b:holder 3 is known: [Its own]");
    }

    @Test
    void theBillNamesRuntimeAndFontsAndHoldsNoTexts() throws Exception {
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"Maker\"\nJAVA_RUNTIME_VERSION=\"25.0.3+9-LTS\"\n");
        Path fonts = Files.createDirectory(folder.resolve("fonts"));
        Files.writeString(fonts.resolve("Inter-OFL.txt"), "SIL");
        Path file = folder.resolve("whole.json");
        new BillOfMaterials(sbom).write(folder, fonts, file);
        JsonNode parts = new ObjectMapper().readTree(file.toFile()).path("components");
        assertThat(parts).hasSize(5);
        assertThat(parts.get(3).path("name").asText()).isEqualTo("Java runtime (Maker)");
        assertThat(parts.get(3).path("version").asText()).isEqualTo("25.0.3+9-LTS");
        assertThat(parts.get(4).path("licenses").toString()).contains("OFL-1.1");
        assertThat(file).content().doesNotContain("TW96aWxsYQ");
    }
}
