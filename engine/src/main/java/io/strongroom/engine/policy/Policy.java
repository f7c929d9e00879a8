package io.strongroom.engine.policy;

import java.util.List;

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

    List<PolicyStatement> statements() {
        return statements;
    }
}
