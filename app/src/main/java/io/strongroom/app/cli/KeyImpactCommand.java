package io.strongroom.app.cli;

import io.strongroom.app.report.KeyObjectsCsv;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyImpact;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `key impact KEY [--csv FILE]`
@Command(
        name = "impact",
        mixinStandardHelpOptions = true,
        description = {
            "Tell what becomes unreadable when a key can no longer be used: objects and bytes by bucket, uploads that",
            "run, defaults that would refuse uploads, jobs that would stop. Changes nothing."
        })
final class KeyImpactCommand extends OneKeyCommand {

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description =
                    "Also write the list of the objects themselves; - is standard output, with nothing else on it.")
    private @Nullable String csv;

    @Mixin
    private ForceOption force = new ForceOption();

    KeyImpactCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        if (isStream() && isJson()) {
            throw usage("--csv - and --json both want standard output");
        }
    }

    @Override
    int perform(OpenStore store, KeyEntry key, Output output) throws EngineException, CommandFailure, IOException {
        if (isStream()) {
            objects(store, key).writeTo(output.stream());
            return DONE;
        }
        if (csv != null) {
            OwnerFile file = force.file(terminal(), csv);
            file.requireFree();
            file.write(objects(store, key)::writeTo);
        }
        KeyImpact impact = ImpactNotice.read(store, key);
        output.facts(ImpactFacts.of(impact), text(impact));
        return DONE;
    }

    private static KeyObjectsCsv objects(OpenStore store, KeyEntry key) {
        return new KeyObjectsCsv(store.engine(), store::call, key);
    }

    private boolean isStream() {
        return InputBytes.STREAM.equals(csv);
    }

    private static String text(KeyImpact impact) {
        StringBuilder text = new StringBuilder(ImpactNotice.protects(impact));
        impact.buckets().forEach(bucket -> text.append('\n').append(ImpactFacts.line(bucket)));
        impact.jobs().forEach(job -> text.append("\n  job %s would stop".formatted(job.id())));
        if (impact.reads() == KeyImpact.Access.REFUSED && !impact.isEmpty()) {
            text.append("\nnone of it can be read now: the key is ")
                    .append(impact.key().state().apiName());
        }
        return text.toString();
    }
}
