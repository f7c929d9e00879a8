package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeyState;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `key list`
@Command(name = "list", mixinStandardHelpOptions = true, description = "List the CMKs, oldest first.")
final class KeyListCommand extends KmsCommand {

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "Only keys in this state: Enabled, Disabled, PendingDeletion or PendingImport.")
    private @Nullable String state;

    @Option(names = "--origin", paramLabel = "Aliyun_KMS|EXTERNAL", description = "Only keys of this origin.")
    private @Nullable String origin;

    KeyListCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        if (state != null
                && Arrays.stream(KeyState.values())
                        .noneMatch(known -> known.apiName().equals(state))) {
            throw usage("--state is Enabled, Disabled, PendingDeletion or PendingImport");
        }
        if (origin != null && KeyOrigin.ofApiName(origin).isEmpty()) {
            throw usage("--origin is Aliyun_KMS or EXTERNAL");
        }
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        for (KeyEntry key : store.engine().keys().list().run(store.call(), KeyFilter.VISIBLE)) {
            if (isWanted(key)) {
                output.facts(KeyFacts.of(key), KeyFacts.line(key));
            }
        }
        return DONE;
    }

    private boolean isWanted(KeyEntry key) {
        return (state == null || key.state().apiName().equals(state))
                && (origin == null || key.origin().apiName().equals(origin));
    }
}
