package io.strongroom.engine.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyFault;
import io.strongroom.engine.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads policies: JSON with comments, otherwise strict. What it does not know it refuses, because
/// leaving out a misspelt condition would widen a policy, and of two members with one name the
/// second could hide the first.
///
/// Source: RAM, "Policy structure and syntax".
public final class PolicyParser {
    /// Longest text, in bytes of UTF-8.
    public static final int MAX_BYTES = 64 * 1024;

    private static final int DEEPEST = 16;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(MAX_BYTES)
                    .build())
            .build();

    private PolicyParser() {}

    /// Reads a policy that is attached to users.
    ///
    /// @param name for explanations
    /// @throws EngineException with [Problem.MalformedPolicy]
    public static Policy parse(String name, String text) throws EngineException {
        return parse(name, text, false);
    }

    /// Reads a policy that is attached to a resource and names whom it is about.
    static Policy parseOfResource(String name, String text) throws EngineException {
        return parse(name, text, true);
    }

    private static Policy parse(String name, String text, boolean ofResource) throws EngineException {
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw fault(PolicyFault.TOO_LARGE, 0, 0, MAX_BYTES + " bytes");
        }
        try (JsonParser json = JSON.createParser(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            PolicyReader reader = new PolicyReader(json, ofResource);
            if (json.nextToken() == null) {
                throw fault(PolicyFault.NOT_JSON, 0, 0, "");
            }
            List<PolicyStatement> statements = reader.policy();
            if (json.nextToken() != null) {
                throw reader.fault(PolicyFault.NOT_JSON, json.getText());
            }
            return new Policy(name, statements);
        } catch (StreamConstraintsException e) {
            throw at(PolicyFault.TOO_LARGE, e, DEEPEST + " levels");
        } catch (JsonProcessingException e) {
            String said = e.getOriginalMessage();
            boolean twice = said.startsWith("Duplicate");
            throw at(twice ? PolicyFault.DUPLICATE : PolicyFault.NOT_JSON, e, firstSentence(said));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    private static EngineException at(PolicyFault fault, JsonProcessingException e, String detail) {
        JsonLocation place = e.getLocation();
        return fault(fault, place.getLineNr(), place.getColumnNr(), detail);
    }

    private static String firstSentence(String said) {
        int end = said.indexOf('\n');
        return end < 0 ? said : said.substring(0, end);
    }

    static EngineException fault(PolicyFault fault, int line, int column, String detail) {
        return new EngineException(new Problem.MalformedPolicy(fault, line, column, detail));
    }
}
