package io.strongroom.engine.policy;

import io.strongroom.engine.model.PolicyEntry;
import java.util.List;
import java.util.stream.IntStream;

/// A policy that can be evaluated, under the name that explanations give it.
public final class Policy {
    private final String name;
    private final List<PolicyStatement> statements;

    Policy(String name, List<PolicyStatement> statements) {
        this.name = name;
        this.statements = List.copyOf(statements);
    }

    /// What people call it.
    public String name() {
        return name;
    }

    /// What it says, to be shown.
    public List<PolicyEntry.Statement> told() {
        return IntStream.range(0, statements.size())
                .mapToObj(i -> statements.get(i).told(i + 1))
                .toList();
    }

    List<PolicyStatement> statements() {
        return statements;
    }
}
