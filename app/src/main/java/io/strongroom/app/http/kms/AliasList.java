package io.strongroom.app.http.kms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.AccountId;
import io.strongroom.engine.model.AliasEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import java.io.IOException;
import java.util.Optional;

/// Answers aliases, a page at a time.
final class AliasList {
    private AliasList() {}

    /// @param key empty for those of all keys
    static void answer(KmsCall call, Optional<KeyId> key) throws EngineException, FailureException, IOException {
        Page page = Page.of(call.parameters());
        AccountId account = call.engine().account();
        call.answer(page.of(
                "Aliases",
                "Alias",
                call.engine().aliases().list().run(call.call(), key),
                alias -> fields(account, alias)));
    }

    private static ObjectNode fields(AccountId account, AliasEntry alias) {
        return KmsCall.fields()
                .put("AliasName", alias.alias().value())
                .put("AliasArn", KeyArn.of(account, alias.alias()))
                .put("KeyId", alias.key().toString());
    }
}
