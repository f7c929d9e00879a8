package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.ObjectKey;

/// What is answered for each fault of a name and each state of a key.
final class StateFailures {
    private StateFailures() {}

    static String nameFault(ObjectKey.NameFault fault) {
        return switch (fault) {
            case EMPTY -> "The Object name can not be empty.";
            case TOO_LONG -> "The Length of Object name must be less than 1024.";
            case NONE, LEADING_SLASH, NOT_UNICODE -> "The specified object is not valid.";
        };
    }

    static Failure keyNotUsable(KeyState state) {
        return switch (state) {
            case ENABLED, DISABLED -> new Failure(409, "KeyDisabled", "The specified KMS key is disabled.");
            case PENDING_DELETION ->
                new Failure(409, "KeyPendingDeletion", "The specified KMS key is pending deletion.");
            case PENDING_IMPORT -> new Failure(409, "KeyPendingImport", "The specified KMS key has no key material.");
        };
    }
}
