package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.usecase.store.GetStoreStatus;
import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `key delete-material KEY`
@Command(
        name = "delete-material",
        aliases = "delete-key-material",
        mixinStandardHelpOptions = true,
        description = {
            "Take imported material away. What it protects cannot be read from this moment on. The store keeps the",
            "material for a while (7 days unless set otherwise), in which restore-material undoes this; then it is",
            "destroyed, and only importing the same material again helps. What it protects is told first."
        })
final class KeyDeleteMaterialCommand extends OneKeyCommand {

    @Mixin
    private TypedConfirmation confirmation = new TypedConfirmation();

    KeyDeleteMaterialCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, KeyEntry key, Output output) throws EngineException, CommandFailure, IOException {
        requireAllowed(key, KeyOperation.DELETE_KEY_MATERIAL);
        ImpactNotice.tell(terminal(), ImpactNotice.read(store, key), consequence(retention(store)));
        ImpactNotice.tellOfOutside(terminal());
        if (key.state() == KeyState.DISABLED) {
            terminal().printError("The key is Disabled now; importing or restoring its material makes it Enabled.");
        }
        confirmation.require(terminal(), key);
        KeyEntry deleted = store.engine().imports().delete().run(store.call(), key.id());
        output.facts(KeyFacts.of(deleted), sentence(deleted));
        return DONE;
    }

    private static Duration retention(OpenStore store) throws EngineException {
        return store.engine()
                .store()
                .status()
                .run(store.call(), new GetStoreStatus.Request())
                .materialRetention();
    }

    private static String consequence(Duration retention) {
        return retention.isZero()
                ? "It can be neither read nor written from now on; only importing the same material again brings it back."
                : ("It can be neither read nor written from now on; key restore-material brings it back for %s, after"
                                + " that only importing the same material again.")
                        .formatted(KeySentences.span(retention));
    }

    private static String sentence(KeyEntry key) {
        return key.restorableUntil()
                .map(until -> "the material of %s cannot be used any more; key restore-material brings it back until %s"
                        .formatted(KeyFacts.name(key), KeySentences.moment(until)))
                .orElse(KeyFacts.name(key) + " has no material; importing it brings the key back");
    }
}
