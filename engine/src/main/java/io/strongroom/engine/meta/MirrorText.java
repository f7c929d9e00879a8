package io.strongroom.engine.meta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.strongroom.engine.model.MirrorOrigin;
import io.strongroom.engine.model.MirrorRule;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How the rules of a bucket's mirrors stand in its row: a single one without conditions in columns of its own, as all
/// did
/// before there were more, everything else as JSON.
final class MirrorText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MirrorText() {}

    /// The origin that the columns hold.
    static Optional<MirrorOrigin> single(List<MirrorRule> rules) {
        return rules.size() == 1
                        && rules.getFirst()
                                .equals(MirrorRule.of(rules.getFirst().origin()))
                ? Optional.of(rules.getFirst().origin())
                : Optional.empty();
    }

    /// What the columns do not hold.
    static Optional<String> write(List<MirrorRule> rules) {
        if (rules.isEmpty() || single(rules).isPresent()) {
            return Optional.empty();
        }
        ArrayNode all = JSON.createArrayNode();
        rules.forEach(rule -> write(all.addObject(), rule));
        try {
            return Optional.of(JSON.writeValueAsString(all));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts is always valid JSON", e);
        }
    }

    private static void write(ObjectNode node, MirrorRule rule) {
        MirrorOrigin origin = rule.origin();
        node.put("prefix", rule.prefix())
                .put("location", origin.location())
                .put("addresses", origin.addresses().name())
                .put("setAt", origin.setAt().toEpochMilli())
                .put("followRedirects", rule.followRedirects())
                .put("checkMd5", rule.checkMd5());
        ObjectNode headers = node.putObject("headers");
        rule.headers().forEach(headers::put);
    }

    static List<MirrorRule> read(String text) throws SQLException {
        try {
            List<MirrorRule> rules = new ArrayList<>();
            for (JsonNode node : JSON.readTree(text)) {
                rules.add(rule(node));
            }
            return rules;
        } catch (JsonProcessingException e) {
            throw new SQLException("the rules of a mirror are no JSON", e);
        }
    }

    private static MirrorRule rule(JsonNode node) {
        SortedMap<String, String> headers = new TreeMap<>();
        node.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return new MirrorRule(
                node.path("prefix").asText(),
                new MirrorOrigin(
                        node.path("location").asText(),
                        MirrorOrigin.InternalAddresses.valueOf(
                                node.path("addresses").asText()),
                        Instant.ofEpochMilli(node.path("setAt").asLong())),
                node.path("followRedirects").asBoolean(),
                node.path("checkMd5").asBoolean(),
                headers);
    }
}
