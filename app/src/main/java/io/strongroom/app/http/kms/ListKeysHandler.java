package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.AccountId;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyFilter;
import java.io.IOException;

/// ListKeys.
final class ListKeysHandler implements KmsHandler {
    @Override
    public String action() {
        return "ListKeys";
    }

    @Override
    public void handle(KmsCall call) throws EngineException, FailureException, IOException {
        call.parameters().refuse("Filters");
        Page page = Page.of(call.parameters());
        AccountId account = call.engine().account();
        call.answer(page.of(
                "Keys",
                "Key",
                call.engine().keys().list().run(call.call(), KeyFilter.VISIBLE),
                key -> KmsCall.fields().put("KeyId", key.id().toString()).put("KeyArn", KeyArn.of(account, key.id()))));
    }
}
