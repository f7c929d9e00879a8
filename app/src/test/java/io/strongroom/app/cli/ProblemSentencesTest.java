package io.strongroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.MaterialFault;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.TokenFault;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProblemSentencesTest {
    private static final KeyId KEY = new KeyId(UUID.randomUUID());

    @Test
    void everyMistakeOfAnImportHasASentenceOfItsOwn() {
        var material = Arrays.stream(MaterialFault.values())
                .map(fault -> CliProblems.kmsLine(new Problem.InvalidKeyMaterial(KEY, fault, 16, 32)));
        var token = Arrays.stream(TokenFault.values())
                .map(fault -> CliProblems.kmsLine(new Problem.InvalidImportToken(KEY, fault)));

        assertThat(material).doesNotHaveDuplicates().allMatch(line -> line.startsWith("InvalidKeyMaterial: "));
        assertThat(token).doesNotHaveDuplicates().allMatch(line -> line.startsWith("InvalidImportToken: "));
    }

    @ParameterizedTest
    @CsvSource({
        "DISABLED, KeyDisabled, Rejected.Disabled",
        "PENDING_DELETION, KeyPendingDeletion, Rejected.PendingDeletion",
        "PENDING_IMPORT, KeyPendingImport, Rejected.PendingImport"
    })
    void bothServicesHaveTheirOwnCodeForAKeyThatCannotBeUsed(KeyState state, String oss, String kms) {
        var problem = new Problem.KeyNotUsable(KEY, "hold", state, Optional.of(Instant.EPOCH));

        assertThat(CliProblems.line(problem)).startsWith(oss + ": ");
        assertThat(CliProblems.kmsLine(problem)).startsWith(kms + ": ");
    }

    @Test
    void whatIsNotThereHasTheCodesOfTheService() {
        var key = new Problem.KeyNotFound(KEY.toString());
        var gone = new Problem.KeyDeleted(KEY, "hold", Instant.EPOCH);

        assertThat(CliProblems.line(key)).startsWith("KeyNotFound: ");
        assertThat(CliProblems.kmsLine(key)).startsWith("Forbidden.KeyNotFound: ");
        assertThat(CliProblems.kmsLine(gone))
                .startsWith("Forbidden.KeyNotFound: ")
                .contains("for ever");
        assertThat(CliProblems.kmsLine(new Problem.AliasNotFound("alias/x"))).startsWith("Forbidden.AliasNotFound: ");
        assertThat(CliProblems.kmsLine(new Problem.InvalidArgument("RotationInterval", "1s")))
                .startsWith("InvalidParameter: ");
    }

    @Test
    void expiryThatCannotBeSaysWhy() {
        Instant now = Instant.parse("2026-06-01T00:00:00Z");

        assertThat(CliProblems.kmsLine(new Problem.InvalidMaterialExpiry(now.getEpochSecond() - 1, now)))
                .isEqualTo("InvalidParameter: material cannot expire at 2026-05-31T23:59:59Z: the store's time is"
                        + " 2026-06-01T00:00:00Z already.");
        assertThat(CliProblems.kmsLine(new Problem.InvalidMaterialExpiry(Long.MAX_VALUE, now)))
                .contains("after the year 9999");
    }
}
