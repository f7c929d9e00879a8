package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyUsage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `key usage [KEY]`
@Command(
        name = "usage",
        mixinStandardHelpOptions = true,
        description = {
            "Tell what each version of a key, or of all keys, still protects. A version that protects nothing and is not",
            "the primary one is safe to retire."
        })
final class KeyUsageCommand extends KmsCommand {

    @Parameters(arity = "0..1", paramLabel = "KEY", description = "Only this key: id or alias/NAME.")
    private @Nullable String key;

    KeyUsageCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        Map<KeyId, KeyEntry> keys = new LinkedHashMap<>();
        if (key == null) {
            store.engine().keys().list().run(store.call(), KeyFilter.VISIBLE).forEach(one -> keys.put(one.id(), one));
        } else {
            KeyEntry only = describe(store, key);
            keys.put(only.id(), only);
        }
        Optional<String> name = Optional.ofNullable(key);
        for (KeyUsage usage : store.engine().impact().usage().run(store.call(), name)) {
            KeyEntry entry = keys.get(usage.key());
            if (entry != null) {
                output.facts(ImpactFacts.of(entry, usage), ImpactFacts.lines(entry, usage));
            }
        }
        return DONE;
    }
}
