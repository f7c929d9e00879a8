package io.strongroom.engine.model;

import java.time.Instant;
import java.util.List;

/// A policy as shown.
///
/// @param intact whether it passes its check. Where it does not, it was changed from outside: nothing else is told of
/// it,
///     whoever has it may do nothing, and deleting it puts it right
/// @param kind whether it comes with the store
/// @param version which version is in force, from 1
/// @param text of that version as it was entered, comments and all
/// @param versions all versions, oldest first
/// @param statements what that version says, in its order
/// @param users to whom it is attached, sorted
public record PolicyEntry(
        PolicyName name,
        boolean intact,
        Kind kind,
        String description,
        int version,
        String text,
        List<Version> versions,
        List<Statement> statements,
        List<UserName> users) {
    public PolicyEntry {
        versions = List.copyOf(versions);
        statements = List.copyOf(statements);
        users = List.copyOf(users);
    }

    /// Who made it.
    public enum Kind {
        /// Comes with the store; cannot be changed.
        SYSTEM,
        /// Made here.
        CUSTOM
    }

    /// One statement, with its patterns as they are written.
    ///
    /// @param number from 1
    /// @param line where it begins, from 1
    /// @param allows whether it allows; else it denies
    /// @param butActions whether it is about every action but those named
    /// @param conditional whether it only counts under conditions
    public record Statement(
            int number,
            int line,
            boolean allows,
            boolean butActions,
            List<String> actions,
            List<String> resources,
            boolean conditional) {
        public Statement {
            actions = List.copyOf(actions);
            resources = List.copyOf(resources);
        }
    }

    /// One version.
    public record Version(int number, String text, Instant createdAt) {}
}
