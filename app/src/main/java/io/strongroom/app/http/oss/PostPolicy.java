package io.strongroom.app.http.oss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/// What whoever signed a form lets its sender do: until when, with which fields, how much.
///
/// @param least fewest bytes of the file
/// @param most most bytes of the file
record PostPolicy(Instant expiration, List<Condition> conditions, long least, long most) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RANGE = "content-length-range";

    /// What a field must be.
    ///
    /// @param field in lower case
    /// @param words as the policy has it, for who looks for a mistake
    record Condition(String operator, String field, List<String> values, String words) {
        /// @param sent as it stands in the form; what the signer expects may be a name with `${filename}` in it
        /// @param value what becomes of it
        boolean holds(String sent, String value) {
            return switch (operator) {
                case "eq" ->
                    values.getFirst().equals(value) || values.getFirst().equals(sent);
                case "starts-with" -> value.startsWith(values.getFirst());
                case "in" -> values.contains(value) || values.contains(sent);
                default -> !values.contains(value);
            };
        }
    }

    /// Reads one.
    ///
    /// @throws FailureException with `InvalidPolicyDocument`
    static PostPolicy parse(String base64) throws FailureException {
        try {
            JsonNode policy = JSON.readTree(Base64.getMimeDecoder().decode(base64));
            if (!policy.isObject() || !policy.path("conditions").isArray()) {
                throw invalid("it needs an expiration and a list of conditions");
            }
            Instant expiration = Instant.parse(policy.path("expiration").asText());
            List<Condition> conditions = new ArrayList<>();
            long least = 0;
            long most = ObjectRequest.MAX_UPLOAD;
            for (JsonNode one : policy.path("conditions")) {
                if (one.isArray() && one.path(0).asText().equals(RANGE)) {
                    least = Math.max(least, number(one.path(1)));
                    most = Math.min(most, number(one.path(2)));
                } else {
                    conditions.addAll(conditions(one));
                }
            }
            return new PostPolicy(expiration, List.copyOf(conditions), least, most);
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw invalid("it is no JSON with an expiration in ISO form, in Base64");
        }
    }

    private static long number(JsonNode node) throws FailureException {
        if (!node.canConvertToLong() || node.asLong() < 0) {
            throw invalid(RANGE + " needs two numbers");
        }
        return node.asLong();
    }

    private static List<Condition> conditions(JsonNode one) throws FailureException {
        if (one.isObject()) {
            return one.properties().stream()
                    .map(entry -> new Condition(
                            "eq",
                            entry.getKey().toLowerCase(Locale.ROOT),
                            List.of(entry.getValue().asText()),
                            "[\"eq\", \"$" + entry.getKey() + "\", \""
                                    + entry.getValue().asText() + "\"]"))
                    .toList();
        }
        String operator = one.path(0).asText();
        String field = one.path(1).asText();
        boolean list = List.of("in", "not-in").contains(operator);
        boolean known = list || List.of("eq", "starts-with").contains(operator);
        if (!one.isArray()
                || !known
                || !field.startsWith("$")
                || one.size() != 3
                || list != one.path(2).isArray()) {
            throw invalid("a condition is not understood: " + one);
        }
        List<String> values = list
                ? StreamSupport.stream(one.path(2).spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(one.path(2).asText());
        return List.of(new Condition(operator, field.substring(1).toLowerCase(Locale.ROOT), values, one.toString()));
    }

    /// Refuses a form that the policy does not allow.
    ///
    /// @param sent the fields of the form, by lower-case name, with the bucket that it is posted to
    /// @param fields the same with the name of the file in the key
    /// @throws FailureException with `AccessDenied`
    void check(Map<String, String> sent, Map<String, String> fields, Instant now) throws FailureException {
        if (!now.isBefore(expiration)) {
            throw Failure.accessDenied("Invalid according to Policy: Policy expired.")
                    .asException();
        }
        for (Condition condition : conditions) {
            String field = condition.field();
            if (!condition.holds(sent.getOrDefault(field, ""), fields.getOrDefault(field, ""))) {
                throw Failure.accessDenied("Invalid according to Policy: Policy Condition failed: " + condition.words())
                        .asException();
            }
        }
    }

    private static FailureException invalid(String why) {
        return new Failure(400, "InvalidPolicyDocument", "The policy of the form is not valid: " + why + ".")
                .asException();
    }
}
