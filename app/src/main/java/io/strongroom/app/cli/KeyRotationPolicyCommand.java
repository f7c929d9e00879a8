package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.usecase.key.UpdateRotationPolicy;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `key update-rotation-policy KEY --enable-automatic-rotation true|false [--rotation-interval 365d]`
@Command(
        name = "update-rotation-policy",
        mixinStandardHelpOptions = true,
        description = {
            "Set how often a key rotates by itself, or that it does not. A rotation that is overdue by that runs at once.",
            "Nothing stored is encrypted anew by a rotation; key rewrap brings it under the newest version."
        })
final class KeyRotationPolicyCommand extends OneKeyCommand {

    @Mixin
    private RotationOptions rotation = new RotationOptions();

    KeyRotationPolicyCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        if (!rotation.isGiven()) {
            throw usage("say --enable-automatic-rotation true --rotation-interval 365d, or"
                    + " --enable-automatic-rotation false");
        }
        rotation.fault().ifPresent(fault -> {
            throw usage(fault);
        });
    }

    @Override
    int perform(OpenStore store, KeyEntry key, Output output) throws EngineException, IOException {
        KeyEntry changed = store.engine()
                .keys()
                .updateRotation()
                .run(store.call(), new UpdateRotationPolicy.Request(key.id(), rotation.interval()));
        output.facts(KeyFacts.of(changed), sentence(changed));
        return DONE;
    }

    private static String sentence(KeyEntry key) {
        return key.nextRotation()
                .map(next -> "%s gets its next version on %s".formatted(KeyFacts.name(key), KeySentences.moment(next)))
                .orElse(KeyFacts.name(key) + " does not rotate by itself");
    }
}
