package io.strongroom.engine.model;

import static io.strongroom.engine.model.KeyOperation.Answer.ALLOWED;
import static io.strongroom.engine.model.KeyOperation.Answer.DISABLED;
import static io.strongroom.engine.model.KeyOperation.Answer.MODIFY_FAILED;
import static io.strongroom.engine.model.KeyOperation.Answer.PENDING_DELETION;
import static io.strongroom.engine.model.KeyOperation.Answer.PENDING_IMPORT;

import java.util.Map;

/// Everything that can be done to a CMK, as in the KMS API, and in which state of the key it may be: the one state
/// table. Columns: Enabled, Disabled, PendingDeletion, PendingImport.
public enum KeyOperation {
    DESCRIBE_KEY("DescribeKey", ALLOWED, ALLOWED, ALLOWED, ALLOWED),
    LIST_KEYS("ListKeys", ALLOWED, ALLOWED, ALLOWED, ALLOWED),
    ENCRYPT("Encrypt", ALLOWED, DISABLED, PENDING_DELETION, PENDING_IMPORT),
    DECRYPT("Decrypt", ALLOWED, DISABLED, PENDING_DELETION, PENDING_IMPORT),
    GENERATE_DATA_KEY("GenerateDataKey", ALLOWED, DISABLED, PENDING_DELETION, PENDING_IMPORT),
    GENERATE_DATA_KEY_WITHOUT_PLAINTEXT(
            "GenerateDataKeyWithoutPlaintext", ALLOWED, DISABLED, PENDING_DELETION, PENDING_IMPORT),
    RE_ENCRYPT("ReEncrypt", ALLOWED, DISABLED, PENDING_DELETION, PENDING_IMPORT),
    ENABLE_KEY("EnableKey", ALLOWED, ALLOWED, MODIFY_FAILED, MODIFY_FAILED),
    DISABLE_KEY("DisableKey", ALLOWED, ALLOWED, MODIFY_FAILED, MODIFY_FAILED),
    UPDATE_KEY_DESCRIPTION("UpdateKeyDescription", ALLOWED, ALLOWED, PENDING_DELETION, ALLOWED),
    SCHEDULE_KEY_DELETION("ScheduleKeyDeletion", ALLOWED, ALLOWED, MODIFY_FAILED, ALLOWED),
    CANCEL_KEY_DELETION("CancelKeyDeletion", MODIFY_FAILED, MODIFY_FAILED, ALLOWED, MODIFY_FAILED),
    SET_DELETION_PROTECTION("SetDeletionProtection", ALLOWED, ALLOWED, PENDING_DELETION, ALLOWED),
    CREATE_ALIAS("CreateAlias", ALLOWED, ALLOWED, MODIFY_FAILED, ALLOWED),
    /// The state of the key that the alias is pointed to counts, not that of the one it named before.
    UPDATE_ALIAS("UpdateAlias", ALLOWED, ALLOWED, PENDING_DELETION, ALLOWED),
    DELETE_ALIAS("DeleteAlias", ALLOWED, ALLOWED, ALLOWED, ALLOWED),
    LIST_ALIASES("ListAliases", ALLOWED, ALLOWED, ALLOWED, ALLOWED),
    CREATE_KEY_VERSION("CreateKeyVersion", ALLOWED, DISABLED, PENDING_DELETION, PENDING_IMPORT),
    UPDATE_ROTATION_POLICY("UpdateRotationPolicy", ALLOWED, DISABLED, PENDING_DELETION, PENDING_IMPORT),
    GET_PARAMETERS_FOR_IMPORT("GetParametersForImport", ALLOWED, ALLOWED, ALLOWED, ALLOWED),
    IMPORT_KEY_MATERIAL("ImportKeyMaterial", ALLOWED, ALLOWED, MODIFY_FAILED, ALLOWED),
    DELETE_KEY_MATERIAL("DeleteKeyMaterial", ALLOWED, ALLOWED, ALLOWED, ALLOWED);

    /// What the table says of one operation in one state.
    public enum Answer {
        ALLOWED(""),
        DISABLED("Rejected.Disabled"),
        PENDING_DELETION("Rejected.PendingDeletion"),
        PENDING_IMPORT("Rejected.PendingImport"),
        MODIFY_FAILED("Rejected.StateModifiedFailed");

        private final String code;

        Answer(String code) {
            this.code = code;
        }

        /// The code of the refusal in the KMS API, with HTTP status 409; empty for [#ALLOWED].
        public String code() {
            return code;
        }
    }

    private final String apiName;
    private final Map<KeyState, Answer> answers;

    KeyOperation(String apiName, Answer enabled, Answer disabled, Answer pendingDeletion, Answer pendingImport) {
        this.apiName = apiName;
        this.answers = Map.of(
                KeyState.ENABLED, enabled,
                KeyState.DISABLED, disabled,
                KeyState.PENDING_DELETION, pendingDeletion,
                KeyState.PENDING_IMPORT, pendingImport);
    }

    /// The operation's name in the KMS API; its RAM action is `kms:` and this.
    public String apiName() {
        return apiName;
    }

    /// What a key in `state` answers.
    public Answer in(KeyState state) {
        return java.util.Objects.requireNonNull(answers.get(state));
    }

    /// Whether a key in `state` lets this be done.
    public boolean allowedIn(KeyState state) {
        return in(state) == ALLOWED;
    }

    /// Whether this only looks, and so may be done to keys of the store itself.
    public boolean onlyLooks() {
        return switch (this) {
            case DESCRIBE_KEY, LIST_KEYS, LIST_ALIASES -> true;
            default -> false;
        };
    }

    /// Whether keys of this origin know this operation.
    public boolean knownTo(KeyOrigin origin) {
        return switch (this) {
            case GET_PARAMETERS_FOR_IMPORT, IMPORT_KEY_MATERIAL, DELETE_KEY_MATERIAL -> origin == KeyOrigin.EXTERNAL;
            case CREATE_KEY_VERSION, UPDATE_ROTATION_POLICY -> origin == KeyOrigin.ALIYUN_KMS;
            default -> true;
        };
    }
}
