package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.usecase.key.ScheduleKeyDeletion;
import java.io.IOException;

/// ScheduleKeyDeletion.
final class ScheduleKeyDeletionHandler implements KmsHandler {
    private static final String WINDOW = "PendingWindowInDays";

    @Override
    public String action() {
        return "ScheduleKeyDeletion";
    }

    @Override
    public void handle(KmsCall call) throws EngineException, FailureException, IOException {
        KeyId key = call.parameters().key("KeyId");
        int days = call.parameters()
                .smallNumber(WINDOW)
                .orElseThrow(() -> KmsFailures.missingParameter(WINDOW).asException());
        call.engine().keys().scheduleDeletion().run(call.call(), new ScheduleKeyDeletion.Request(key, days));
        call.done();
    }
}
