package io.strongroom.engine.policy;

import java.util.Locale;

/// Which actions a statement is about; actions have no case.
///
/// @param typed as it stands in the policy
/// @param glob the same in small letters
record ActionPattern(String typed, Glob glob) {
    static ActionPattern of(String typed) {
        return new ActionPattern(typed, new Glob(typed.toLowerCase(Locale.ROOT)));
    }

    boolean matches(String action) {
        return glob.matches(action.toLowerCase(Locale.ROOT));
    }

    /// Whether it may mean several actions.
    boolean isWild() {
        return typed.contains("*") || typed.contains("?");
    }
}
