package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.usecase.key.RehearseImport;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `key rehearse-import KEY --token FILE --material FILE`
@Command(
        name = "rehearse-import",
        mixinStandardHelpOptions = true,
        description = {
            "Do everything an import does but the import: shows that your copy of the material, and your way of wrapping",
            "it, would bring the key back. Changes nothing."
        })
final class KeyRehearseImportCommand extends OneKeyCommand {

    @Mixin
    private DeliveryOptions delivery = new DeliveryOptions();

    KeyRehearseImportCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        delivery.fault().ifPresent(fault -> {
            throw usage(fault);
        });
    }

    @Override
    int perform(OpenStore store, KeyEntry key, Output output) throws EngineException, CommandFailure, IOException {
        var request = new RehearseImport.Request(key.id(), delivery.token(terminal()), delivery.material(terminal()));
        RehearseImport.Rehearsal found = store.engine().imports().rehearse().run(store.call(), request);
        output.facts(
                new Facts().with("keyId", key.id().toString()).with("found", found.name()),
                switch (found) {
                    case SAME_MATERIAL ->
                        "this is the material of %s: importing it would bring the key back; nothing was changed"
                                .formatted(KeyFacts.name(key));
                    case FIRST_MATERIAL ->
                        "this could be imported into %s, which never had any material to compare; nothing was changed"
                                .formatted(KeyFacts.name(key));
                });
        return DONE;
    }
}
