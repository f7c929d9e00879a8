package io.strongroom.app.cli;

import io.strongroom.engine.model.DeletionProtection;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.usecase.key.SetDeletionProtection;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `key set-deletion-protection KEY --enable-deletion-protection true|false`
@Command(
        name = "set-deletion-protection",
        mixinStandardHelpOptions = true,
        description = {
            "Protect a key against being scheduled for deletion, or take the protection off.",
            "A protected key can still be disabled, and its imported material be deleted."
        })
final class KeyProtectionCommand extends OneKeyCommand {

    @Option(
            names = "--enable-deletion-protection",
            required = true,
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Whether the key is protected.")
    private boolean enabled;

    @Option(
            names = "--deletion-protection-description",
            paramLabel = "TEXT",
            description = "Why; told to whoever tries to delete the key.")
    private @Nullable String note;

    KeyProtectionCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        if (!enabled && note != null) {
            throw usage("--deletion-protection-description is kept only while the key is protected");
        }
    }

    @Override
    int perform(OpenStore store, KeyEntry key, Output output) throws EngineException, IOException {
        DeletionProtection wanted =
                enabled ? DeletionProtection.on(note == null ? "" : note) : DeletionProtection.off();
        KeyEntry changed = store.engine()
                .keys()
                .setDeletionProtection()
                .run(store.call(), new SetDeletionProtection.Request(key.id(), wanted));
        output.facts(
                KeyFacts.of(changed),
                enabled
                        ? KeyFacts.name(changed) + " cannot be scheduled for deletion"
                        : KeyFacts.name(changed) + " is not protected against deletion any more");
        return DONE;
    }
}
