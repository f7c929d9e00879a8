package io.strongroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.KeyState;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The published table of operations and states, written out once more.
final class KeyOperationTest {
    private static final List<KeyState> COLUMNS =
            List.of(KeyState.ENABLED, KeyState.DISABLED, KeyState.PENDING_DELETION, KeyState.PENDING_IMPORT);

    private static final String TABLE = """
            DescribeKey                     | ok    | ok    | ok    | ok
            ListKeys                        | ok    | ok    | ok    | ok
            Encrypt                         | ok    | R.Dis | R.PD  | R.PI
            Decrypt                         | ok    | R.Dis | R.PD  | R.PI
            GenerateDataKey                 | ok    | R.Dis | R.PD  | R.PI
            GenerateDataKeyWithoutPlaintext | ok    | R.Dis | R.PD  | R.PI
            ReEncrypt                       | ok    | R.Dis | R.PD  | R.PI
            EnableKey                       | ok    | ok    | R.SMF | R.SMF
            DisableKey                      | ok    | ok    | R.SMF | R.SMF
            UpdateKeyDescription            | ok    | ok    | R.PD  | ok
            ScheduleKeyDeletion             | ok    | ok    | R.SMF | ok
            CancelKeyDeletion               | R.SMF | R.SMF | ok    | R.SMF
            SetDeletionProtection           | ok    | ok    | R.PD  | ok
            CreateAlias                     | ok    | ok    | R.SMF | ok
            UpdateAlias                     | ok    | ok    | R.PD  | ok
            DeleteAlias                     | ok    | ok    | ok    | ok
            ListAliases                     | ok    | ok    | ok    | ok
            CreateKeyVersion                | ok    | R.Dis | R.PD  | R.PI
            UpdateRotationPolicy            | ok    | R.Dis | R.PD  | R.PI
            GetParametersForImport          | ok    | ok    | ok    | ok
            ImportKeyMaterial               | ok    | ok    | R.SMF | ok
            DeleteKeyMaterial               | ok    | ok    | ok    | ok
            """;

    private static final Map<String, String> CODES = Map.of(
            "ok", "",
            "R.Dis", "Rejected.Disabled",
            "R.PD", "Rejected.PendingDeletion",
            "R.PI", "Rejected.PendingImport",
            "R.SMF", "Rejected.StateModifiedFailed");

    private static Map<String, List<String>> table() {
        Map<String, List<String>> rows = new HashMap<>();
        TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .forEach(cells -> rows.put(cells.getFirst(), cells.subList(1, cells.size())));
        return rows;
    }

    @TestFactory
    Stream<DynamicTest> everyCellOfTheTable() {
        return table().entrySet().stream()
                .flatMap(row -> COLUMNS.stream()
                        .map(state -> DynamicTest.dynamicTest(
                                row.getKey() + " on " + state.apiName(),
                                () -> assertThat(operation(row.getKey())
                                                .in(state)
                                                .code())
                                        .isEqualTo(CODES.get(row.getValue().get(COLUMNS.indexOf(state)))))));
    }

    private static KeyOperation operation(String apiName) {
        return Arrays.stream(KeyOperation.values())
                .filter(operation -> operation.apiName().equals(apiName))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTableNamesEveryOperation() {
        assertThat(KeyOperation.values())
                .extracting(KeyOperation::apiName)
                .containsExactlyInAnyOrderElementsOf(table().keySet());
    }
}
