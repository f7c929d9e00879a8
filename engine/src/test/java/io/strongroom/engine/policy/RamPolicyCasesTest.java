package io.strongroom.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyVerdict;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The cases of how policies of RAM are read and evaluated, one by one.
class RamPolicyCasesTest {
    private static JsonNode cases() throws Exception {
        try (InputStream file = RamPolicyCasesTest.class.getResourceAsStream("/policy/ram-policy-cases.json")) {
            return new ObjectMapper().readTree(file).path("cases");
        }
    }

    @Test
    void allCasesAreThere() throws Exception {
        assertThat(cases().size()).isEqualTo(79);
    }

    @TestFactory
    Stream<DynamicTest> eachCaseIsDecidedAsItSays() throws Exception {
        return StreamSupport.stream(cases().spliterator(), false)
                .map(one -> DynamicTest.dynamicTest(
                        one.path("id").asText() + " " + one.path("title").asText(),
                        () -> assertThat(verdict(one))
                                .as(one.path("why").asText())
                                .isEqualTo(one.path("expect").asText())));
    }

    private static String verdict(JsonNode one) {
        if (one.path("principal").path("type").asText().equals("root-account")) {
            return "Allow";
        }
        try {
            List<Policy> policies = new ArrayList<>();
            for (JsonNode policy : one.path("policies")) {
                policies.add(PolicyParser.parse("policy", policy.isTextual() ? policy.asText() : policy.toString()));
            }
            for (JsonNode policy : one.path("resourcePolicies")) {
                policies.add(PolicyParser.parseOfResource("bucket", policy.toString()));
            }
            return combined(policies, one);
        } catch (EngineException e) {
            return e.problem().code().equals("MalformedPolicy") ? "PolicyInvalid" : e.toString();
        }
    }

    private static String combined(List<Policy> policies, JsonNode one) {
        List<PolicyVerdict> verdicts = new ArrayList<>();
        for (JsonNode asked : one.path("requests")) {
            Map<String, String> context = new TreeMap<>();
            asked.path("context")
                    .properties()
                    .forEach(entry ->
                            context.put(entry.getKey(), entry.getValue().asText()));
            AccessRequest request = new AccessRequest(
                    asked.path("action").asText(), asked.path("resource").asText(), context);
            String name = one.path("principal").path("name").asText();
            verdicts.add(PolicyEvaluator.decide(policies, name, request).verdict());
        }
        if (verdicts.contains(PolicyVerdict.EXPLICIT_DENY)) {
            return "ExplicitDeny";
        }
        return verdicts.contains(PolicyVerdict.IMPLICIT_DENY) ? "ImplicitDeny" : "Allow";
    }
}
