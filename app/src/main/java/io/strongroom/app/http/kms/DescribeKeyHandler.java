package io.strongroom.app.http.kms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import java.io.IOException;

/// DescribeKey.
final class DescribeKeyHandler implements KmsHandler {
    @Override
    public String action() {
        return "DescribeKey";
    }

    @Override
    public void handle(KmsCall call) throws EngineException, FailureException, IOException {
        KeyEntry key = call.engine()
                .keys()
                .describe()
                .run(call.call(), call.parameters().keyOrAlias("KeyId"));
        ObjectNode answer = KmsCall.fields();
        ObjectNode metadata = KeyFields.metadata(call.engine().account(), key);
        KeyFields.protection(metadata, key);
        answer.set("KeyMetadata", metadata);
        call.answer(answer);
    }
}
