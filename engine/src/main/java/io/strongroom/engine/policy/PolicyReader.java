package io.strongroom.engine.policy;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads the members of one policy, from the token it stands on.
final class PolicyReader {
    private static final String VERSION = "1";

    private final JsonParser json;
    private final boolean ofResource;

    PolicyReader(JsonParser json, boolean ofResource) {
        this.json = json;
        this.ofResource = ofResource;
    }

    List<PolicyStatement> policy() throws IOException, EngineException {
        expect(JsonToken.START_OBJECT, "policy");
        List<PolicyStatement> statements = new ArrayList<>();
        boolean version = false;
        boolean statement = false;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String member = json.currentName();
            json.nextToken();
            switch (member) {
                case "Version" -> version = readVersion();
                case "Statement" -> statement = readStatements(statements);
                default -> throw fault(PolicyFault.UNKNOWN_MEMBER, member);
            }
        }
        require(version, "Version");
        require(statement, "Statement");
        return statements;
    }

    private boolean readVersion() throws IOException, EngineException {
        if (!VERSION.equals(scalar(false))) {
            throw fault(PolicyFault.WRONG_VERSION, json.getText());
        }
        return true;
    }

    private boolean readStatements(List<PolicyStatement> statements) throws IOException, EngineException {
        expect(JsonToken.START_ARRAY, "Statement");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(JsonToken.START_OBJECT, "Statement");
            statements.add(statement());
        }
        return true;
    }

    private PolicyStatement statement() throws IOException, EngineException {
        int line = json.currentTokenLocation().getLineNr();
        StatementDraft draft = new StatementDraft();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String member = json.currentName();
            json.nextToken();
            switch (member) {
                case "Effect" -> draft.effect(effect());
                case "Action" -> draft.actions(actions(draft), false);
                case "NotAction" -> draft.actions(actions(draft), true);
                case "Resource" -> draft.resources(resources());
                case "Condition" -> draft.conditions(conditions());
                case "Sid" -> scalar(false);
                case "Principal" -> draft.principals(principals());
                default -> throw fault(PolicyFault.UNKNOWN_MEMBER, member);
            }
        }
        require(draft.hasEffect(), "Effect");
        require(draft.hasActions(), "Action");
        require(draft.hasResources(), "Resource");
        require(!ofResource || draft.hasPrincipals(), "Principal");
        return draft.statement(line);
    }

    private boolean effect() throws IOException, EngineException {
        return switch (scalar(false)) {
            case "Allow" -> true;
            case "Deny" -> false;
            default -> throw fault(PolicyFault.WRONG_EFFECT, json.getText());
        };
    }

    private List<ActionPattern> actions(StatementDraft draft) throws IOException, EngineException {
        if (draft.hasActions()) {
            throw fault(PolicyFault.WRONG_ACTION, "Action, NotAction");
        }
        List<ActionPattern> actions = new ArrayList<>();
        for (String action : strings(false)) {
            if (!action.equals("*") && action.indexOf(':') <= 0) {
                throw fault(PolicyFault.WRONG_ACTION, action);
            }
            actions.add(ActionPattern.of(action));
        }
        if (actions.isEmpty()) {
            throw fault(PolicyFault.MISSING_MEMBER, "Action");
        }
        return actions;
    }

    private List<ResourcePattern> resources() throws IOException, EngineException {
        List<ResourcePattern> resources = new ArrayList<>();
        for (String resource : strings(false)) {
            resources.add(
                    ResourcePattern.parse(resource).orElseThrow(() -> fault(PolicyFault.WRONG_RESOURCE, resource)));
        }
        if (resources.isEmpty()) {
            throw fault(PolicyFault.MISSING_MEMBER, "Resource");
        }
        return resources;
    }

    private List<Glob> principals() throws IOException, EngineException {
        if (!ofResource) {
            throw fault(PolicyFault.UNKNOWN_MEMBER, "Principal");
        }
        return strings(false).stream().map(Glob::new).toList();
    }

    private List<Condition> conditions() throws IOException, EngineException {
        expect(JsonToken.START_OBJECT, "Condition");
        List<Condition> conditions = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String typed = json.currentName();
            ConditionOperator operator =
                    ConditionOperator.of(typed).orElseThrow(() -> fault(PolicyFault.UNKNOWN_OPERATOR, typed));
            json.nextToken();
            expect(JsonToken.START_OBJECT, typed);
            while (json.nextToken() != JsonToken.END_OBJECT) {
                conditions.add(condition(operator));
            }
        }
        return conditions;
    }

    private Condition condition(ConditionOperator operator) throws IOException, EngineException {
        String key = json.currentName().toLowerCase(Locale.ROOT);
        json.nextToken();
        List<String> values = strings(true);
        if (values.isEmpty()) {
            throw fault(PolicyFault.MISSING_MEMBER, key);
        }
        for (String value : values) {
            if (!operator.reads(value)) {
                throw fault(PolicyFault.WRONG_VALUE, operator.typed() + " " + value);
            }
        }
        return new Condition(operator, key, values);
    }

    /// The values of a string, or of an array of strings.
    private List<String> strings(boolean scalars) throws IOException, EngineException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return List.of(scalar(scalars));
        }
        List<String> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            values.add(scalar(scalars));
        }
        return values;
    }

    /// A string; where `scalars`, also a number or a truth value.
    private String scalar(boolean scalars) throws IOException, EngineException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_STRING || (scalars && token.isScalarValue() && token != JsonToken.VALUE_NULL)) {
            return json.getText();
        }
        throw fault(PolicyFault.WRONG_TYPE, json.getText());
    }

    private void expect(JsonToken wanted, String what) throws EngineException {
        if (json.currentToken() != wanted) {
            throw fault(PolicyFault.WRONG_TYPE, what);
        }
    }

    private void require(boolean there, String member) throws EngineException {
        if (!there) {
            throw fault(PolicyFault.MISSING_MEMBER, member);
        }
    }

    /// A fault at the token that was read last.
    EngineException fault(PolicyFault fault, String detail) {
        JsonLocation place = json.currentTokenLocation();
        return PolicyParser.fault(fault, place.getLineNr(), place.getColumnNr(), detail);
    }
}
