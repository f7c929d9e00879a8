package io.strongroom.engine.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Writes the policy that allows some permissions and nothing else: one statement for each resource.
public final class SmallestStatement {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SmallestStatement() {}

    /// The policy as JSON.
    ///
    /// @param missing at least one
    public static String allowing(List<Permission> missing) {
        SequencedMap<String, List<String>> byResource = new LinkedHashMap<>();
        for (Permission permission : missing) {
            byResource
                    .computeIfAbsent(permission.resource(), _ -> new ArrayList<>())
                    .add(permission.action());
        }
        ObjectNode policy = JSON.createObjectNode().put("Version", "1");
        ArrayNode statements = policy.putArray("Statement");
        for (Map.Entry<String, List<String>> one : byResource.entrySet()) {
            ObjectNode statement = statements.addObject().put("Effect", "Allow");
            one.getValue().stream().distinct().forEach(statement.putArray("Action")::add);
            statement.putArray("Resource").add(one.getKey());
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(policy);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts is always valid JSON", e);
        }
    }
}
