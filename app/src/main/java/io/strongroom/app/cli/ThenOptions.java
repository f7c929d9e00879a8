package io.strongroom.app.cli;

import io.strongroom.engine.model.KeyAct;
import io.strongroom.engine.model.KeyOperation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What is done to a key when nothing is left under it.
final class ThenOptions {

    private static final String DISABLE = "disable";
    private static final String SCHEDULE_DELETION = "schedule-deletion";
    private static final String DELETE_MATERIAL = "delete-material";

    @Option(
            names = "--then",
            paramLabel = "ACT",
            description = "disable, schedule-deletion or delete-material (else the key stays in use).")
    private @Nullable String then;

    @Option(
            names = "--pending-window-in-days",
            paramLabel = "N",
            description = "With --then schedule-deletion: the waiting time, 7 to 366 days.")
    private @Nullable Integer days;

    /// What is wrong with the combination that was typed.
    Optional<String> fault() {
        boolean schedules = SCHEDULE_DELETION.equals(then);
        if (schedules && days == null) {
            return Optional.of("--then schedule-deletion needs --pending-window-in-days");
        }
        if (!schedules && days != null) {
            return Optional.of("--pending-window-in-days goes with --then schedule-deletion");
        }
        boolean known = then == null || schedules || then.equals(DISABLE) || then.equals(DELETE_MATERIAL);
        return known ? Optional.empty() : Optional.of("--then is disable, schedule-deletion or delete-material");
    }

    Optional<KeyAct> act() {
        if (then == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (then) {
                    case DISABLE -> new KeyAct.Disable();
                    case SCHEDULE_DELETION -> new KeyAct.ScheduleDeletion(days == null ? 0 : days);
                    default -> new KeyAct.DeleteMaterial();
                });
    }

    /// The act as an operation of the state table.
    KeyOperation operation() {
        return switch (act().orElseThrow()) {
            case KeyAct.Disable _ -> KeyOperation.DISABLE_KEY;
            case KeyAct.ScheduleDeletion _ -> KeyOperation.SCHEDULE_KEY_DELETION;
            case KeyAct.DeleteMaterial _ -> KeyOperation.DELETE_KEY_MATERIAL;
        };
    }

    /// Whether it may be the end of the key.
    boolean isGrave() {
        return then != null && !then.equals(DISABLE);
    }

    /// How the sentence goes on that tells what will be done.
    String text() {
        if (then == null) {
            return "";
        }
        return switch (then) {
            case DISABLE -> ", and the key is disabled then";
            case SCHEDULE_DELETION -> ", and the key is deleted %d days after that".formatted(days);
            default -> ", and its material is deleted then";
        };
    }
}
