package io.strongroom.engine.policy;

/// Whether a condition holds. What the request says may be unreadable for the operator; then an
/// allowing statement does not match and a denying one does.
enum Truth {
    YES,
    NO,
    UNREADABLE;

    static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    Truth not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNREADABLE -> UNREADABLE;
        };
    }

    /// Both hold.
    Truth and(Truth other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES ? other : UNREADABLE;
    }

    /// One of them holds.
    Truth or(Truth other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO ? other : UNREADABLE;
    }
}
