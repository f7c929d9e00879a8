package io.strongroom.app.cli;

import io.strongroom.engine.model.AuditVerdict;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.audit.VerifyAudit;
import java.io.IOException;
import picocli.CommandLine.Command;

/// `audit verify`
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Check that the trail is as it was written: nothing changed, removed, moved or cut off.",
            "Names the first bad record and ends with 1 when there is one."
        })
final class AuditVerifyCommand extends StoreCommand {

    AuditVerifyCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        AuditVerdict verdict = store.engine().audit().verify().run(store.call(), new VerifyAudit.Request());
        Facts facts = new Facts()
                .with("whole", verdict.isWhole())
                .with("records", verdict.records())
                .with("sealedTo", verdict.sealedTo())
                .with("sealsBegun", verdict.beginnings().size());
        verdict.sealedAt().ifPresent(at -> facts.with("sealedAt", at));
        verdict.firstBad()
                .ifPresent(bad -> facts.with("firstBad", bad.seq())
                        .with("kind", bad.kind().name()));
        output.facts(facts, sentence(verdict));
        return verdict.isWhole() ? DONE : FAILED;
    }

    private static String sentence(AuditVerdict verdict) {
        String begun = verdict.beginnings().size() > 1
                ? "; seals began anew at records " + verdict.beginnings()
                        + ": a seal was lost or taken away before each"
                : "";
        return verdict.firstBad()
                .map(bad -> "record %d: %s%s".formatted(bad.seq(), word(bad.kind()), begun))
                .orElseGet(() -> "%,d records, all as they were written; sealed up to %d%s"
                        .formatted(verdict.records(), verdict.sealedTo(), begun));
    }

    private static String word(AuditVerdict.Kind kind) {
        return switch (kind) {
            case CHANGED -> "it, or one before it, was changed or moved";
            case MISSING -> "it is not there, though later ones are";
            case CUT -> "the trail ends before it, though it was sealed further";
            case FOUND_BROKEN -> "the trail did not fit its seal when the store was opened here";
            case SEAL_MISSING -> "the seal on the trail is gone";
            case SEAL_CHANGED -> "the seal on the trail was changed";
        };
    }
}
