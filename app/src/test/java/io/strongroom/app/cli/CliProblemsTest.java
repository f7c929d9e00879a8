package io.strongroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.ContextFault;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.Problem;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What the command line says of keys that refuse: OSS names where an object is concerned, KMS names otherwise.
class CliProblemsTest {
    private static final KeyId KEY = new KeyId(UUID.fromString("08c33a6f-4e0a-4a1b-a3fa-7ddfa1d40000"));
    private static final Instant DATE = Instant.parse("2026-05-01T10:00:00.123Z");

    @ParameterizedTest
    @CsvSource({
        "DISABLED,KeyDisabled,Rejected.Disabled",
        "PENDING_DELETION,KeyPendingDeletion,Rejected.PendingDeletion",
        "PENDING_IMPORT,KeyPendingImport,Rejected.PendingImport"
    })
    void anObjectsKeyAndAKeyItselfHaveDifferentCodes(KeyState state, String ofObject, String ofKey) {
        assertThat(ProblemCodes.oss(new Problem.KeyNotUsable(KEY, "finance", state, Optional.empty())))
                .isEqualTo(ofObject);
        assertThat(ProblemCodes.kms(new Problem.KeyStateForbids(KEY, "finance", state, KeyOperation.ENCRYPT)))
                .isEqualTo(ofKey);
    }

    @Test
    void aChangeOfStateThatFailsHasItsOwnCode() {
        assertThat(CliProblems.line(new Problem.KeyStateForbids(
                        KEY, "finance", KeyState.PENDING_DELETION, KeyOperation.ENABLE_KEY)))
                .isEqualTo("Rejected.StateModifiedFailed: the key finance is PendingDeletion; EnableKey is not possible"
                        + " in this state.");
    }

    @ParameterizedTest
    @CsvSource({
        "DISABLED,enable the key",
        "PENDING_DELETION,cancel its deletion before 2026-05-01T10:00:00Z",
        "PENDING_IMPORT,'restore its material before 2026-05-01T10:00:00Z, or import it again'"
    })
    void aKeyThatCannotBeUsedNamesTheWayBack(KeyState state, String way) {
        assertThat(CliProblems.line(new Problem.KeyNotUsable(KEY, "finance", state, Optional.of(DATE))))
                .contains("the key finance is " + state.apiName())
                .contains(way);
    }

    @Test
    void aDeletedKeyIsNotFoundAndStillNamed() {
        assertThat(CliProblems.line(new Problem.KeyDeleted(KEY, "finance", DATE)))
                .isEqualTo("KeyNotFound: the key finance (" + KEY + ") was deleted on 2026-05-01T10:00:00Z; what it"
                        + " protected stays unreadable for ever.");
    }

    @Test
    void whatAKeyDoesNotKnowHasTheCodesOfKms() {
        assertThat(ProblemCodes.kms(new Problem.DeletionProtected(KEY, "finance", "")))
                .isEqualTo("Rejected.DeletionProtected");
        assertThat(ProblemCodes.kms(new Problem.ServiceKeyForbids(KEY, "acs/oss", KeyOperation.DISABLE_KEY)))
                .isEqualTo("Forbidden.NoPermission");
        assertThat(ProblemCodes.kms(
                        new Problem.OriginForbids(KEY, "finance", KeyOrigin.EXTERNAL, KeyOperation.CREATE_KEY_VERSION)))
                .isEqualTo("Unsupported.Origin");
        assertThat(ProblemCodes.kms(new Problem.InvalidCiphertext())).isEqualTo("InvalidParameter");
    }

    @ParameterizedTest
    @EnumSource(ContextFault.class)
    void everyFaultOfAContextIsSaid(ContextFault fault) {
        assertThat(CliProblems.line(new Problem.InvalidEncryptionContext(fault)))
                .startsWith("InvalidParameter: this is no encryption context: ")
                .endsWith(".");
    }
}
