package io.strongroom.engine.policy;

import java.util.List;
import java.util.Optional;

/// A statement while its members are read, in any order.
final class StatementDraft {
    private Optional<Boolean> allows = Optional.empty();
    private boolean notActions;
    private List<ActionPattern> actions = List.of();
    private List<Glob> principals = List.of();
    private List<ResourcePattern> resources = List.of();
    private List<Condition> conditions = List.of();

    void effect(boolean allow) {
        allows = Optional.of(allow);
    }

    void actions(List<ActionPattern> named, boolean not) {
        actions = named;
        notActions = not;
    }

    void principals(List<Glob> named) {
        principals = named;
    }

    void resources(List<ResourcePattern> named) {
        resources = named;
    }

    void conditions(List<Condition> all) {
        conditions = all;
    }

    boolean hasEffect() {
        return allows.isPresent();
    }

    boolean hasActions() {
        return !actions.isEmpty();
    }

    boolean hasResources() {
        return !resources.isEmpty();
    }

    boolean hasPrincipals() {
        return !principals.isEmpty();
    }

    PolicyStatement statement(int line) {
        return new PolicyStatement(line, allows.orElseThrow(), principals, notActions, actions, resources, conditions);
    }
}
