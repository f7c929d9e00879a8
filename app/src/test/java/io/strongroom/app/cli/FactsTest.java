package io.strongroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class FactsTest {

    @Property
    void everyTextSurvivesJson(@ForAll String text) throws Exception {
        String json = new Facts().with("text", text).json();

        assertThat(json).doesNotContain("\n");
        assertThat(new ObjectMapper().readTree(json).get("text").asText()).isEqualTo(text);
    }

    @Test
    void everyCharacterThatJsonForbidsIsEscaped() {
        assertThat(new Facts().with("t", "\"\\\n\r\t\u0000\u001b\u007f").json())
                .isEqualTo("{\"t\":\"\\\"\\\\\\n\\r\\t\\u0000\\u001b\\u007f\"}");
    }

    @Test
    void factsKeepOrderAndKind() throws Exception {
        Facts facts = new Facts()
                .with("size", 12)
                .with("whole", true)
                .with("absent", Optional.empty())
                .with("names", List.of("a", "b"))
                .withAll("slots", List.of(new Facts().with("id", "1"), new Facts()));

        JsonNode json = new ObjectMapper().readTree(facts.json());

        assertThat(facts.json())
                .isEqualTo("{\"size\":12,\"whole\":true,\"names\":[\"a\",\"b\"],\"slots\":[{\"id\":\"1\"},{}]}");
        assertThat(json.get("size").isNumber()).isTrue();
        assertThat(new Facts().with("a", "1").with("longer", "2").text()).isEqualTo("a:      1\nlonger: 2\n");
    }
}
