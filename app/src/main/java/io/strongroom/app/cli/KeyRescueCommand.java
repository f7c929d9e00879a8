package io.strongroom.app.cli;

import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.KeyAct;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyImpact;
import io.strongroom.engine.usecase.key.RescueKey;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `key rescue KEY --to KEY [--then disable|schedule-deletion|delete-material]`
@Command(
        name = "rescue",
        mixinStandardHelpOptions = true,
        description = {
            "Bring everything under a key under another one, and then, if nothing is left under it, take the key out of",
            "use. Where something could not be brought over, the key stays as it is."
        })
final class KeyRescueCommand extends OneKeyCommand {

    @Option(
            names = "--to",
            required = true,
            paramLabel = "KEY",
            description = "The key that protects it from now on: id or alias/NAME.")
    private @Nullable String to;

    @Mixin
    private ThenOptions then = new ThenOptions();

    @Option(
            names = "--re-encrypt",
            description =
                    "Make new data keys and encrypt the content anew, instead of only wrapping the data keys anew.")
    private boolean reencrypt;

    @Option(
            names = "--sse-data-encryption",
            paramLabel = "SM4",
            description = "With --re-encrypt: the algorithm that encrypts the content (else AES-256).")
    private @Nullable String dataEncryption;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Mixin
    private TypedConfirmation confirmation = new TypedConfirmation();

    KeyRescueCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        then.fault().ifPresent(fault -> {
            throw usage(fault);
        });
        if (dataEncryption != null && !reencrypt) {
            throw usage("--sse-data-encryption goes with --re-encrypt: a rewrap leaves the content as it is");
        }
        if (dataEncryption != null && !dataEncryption.equals("SM4")) {
            throw usage("--sse-data-encryption takes SM4; without it the content is encrypted with AES-256");
        }
    }

    @Override
    int perform(OpenStore store, KeyEntry key, Output output) throws EngineException, CommandFailure, IOException {
        KeyEntry target = target(store, key, typed(to));
        Optional<KeyAct> act = then.act();
        if (act.isPresent()) {
            requireAllowed(key, then.operation());
        }
        ask(key, target, ImpactNotice.read(store, key));
        var request = new RescueKey.Request(key.id(), target.id(), method(), act);
        JobSnapshot done = new JobRun(store, terminal(), cancel())
                .toItsEnd(call -> store.engine().impact().rescue().run(call, request));
        KeyEntry left = describe(store, key.id().toString());
        output.facts(
                JobFacts.of(done)
                        .with("keyId", left.id().toString())
                        .with("keyState", left.state().apiName()),
                "%s are under %s now; %s is %s"
                        .formatted(
                                JobFacts.progress(done),
                                KeyFacts.name(target),
                                KeyFacts.name(left),
                                left.state().apiName()));
        return DONE;
    }

    private RescueKey.Method method() {
        return reencrypt
                ? new RescueKey.Method.Reencrypt(dataEncryption == null ? DataAlgorithm.AES_256 : DataAlgorithm.SM4)
                : new RescueKey.Method.Rewrap();
    }

    private void ask(KeyEntry key, KeyEntry target, KeyImpact impact) throws CommandFailure, IOException {
        terminal()
                .printError("%s. It is brought under %s%s."
                        .formatted(ImpactNotice.protects(impact), KeyFacts.name(target), then.text()));
        if (then.isGrave()) {
            ImpactNotice.tellOfOutside(terminal());
            confirmation.require(terminal(), key);
        } else if (!yes) {
            confirm("Rescue it?");
        }
    }
}
