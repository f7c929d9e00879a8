package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.MaterialExpiry;
import io.strongroom.engine.usecase.key.ImportKeyMaterial;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `key import-material KEY --token FILE --material FILE [--expires DATE]`
@Command(
        name = "import-material",
        aliases = "import-key-material",
        mixinStandardHelpOptions = true,
        description = {
            "Import wrapped material into a key of origin EXTERNAL. The first material binds the key for ever: later",
            "only the same is accepted, which then also sets anew when it expires. Keep your own copy.",
            "A refused import changes nothing and says which mistake was made."
        })
final class KeyImportMaterialCommand extends OneKeyCommand {

    @Mixin
    private DeliveryOptions delivery = new DeliveryOptions();

    @Option(
            names = "--expires",
            paramLabel = "DATE",
            description = {
                "When the material expires: 2027-01-31 (its first moment), 2027-01-31T18:00, 2027-01-31T18:00+08:00;",
                "UTC unless an offset is given. Without it, or with never: it does not expire."
            })
    private String expires = "never";

    KeyImportMaterialCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        if (ExpiryText.parse(expires).isEmpty()) {
            throw usage("--expires is an ISO date or date and time such as 2027-01-31 or 2027-01-31T18:00+08:00"
                    + " (UTC without an offset), or never");
        }
        delivery.fault().ifPresent(fault -> {
            throw usage(fault);
        });
    }

    @Override
    int perform(OpenStore store, KeyEntry key, Output output) throws EngineException, CommandFailure, IOException {
        MaterialExpiry expiry = ExpiryText.parse(expires).orElse(MaterialExpiry.NEVER);
        byte[] token = delivery.token(terminal());
        byte[] material = delivery.material(terminal());
        if (!expiry.equals(MaterialExpiry.NEVER)) {
            tellImpact(store, key, expiry);
        }
        KeyEntry imported = store.engine()
                .imports()
                .material()
                .run(store.call(), new ImportKeyMaterial.Request(key.id(), token, material, expiry));
        output.facts(KeyFacts.of(imported), sentence(key, imported));
        return DONE;
    }

    private void tellImpact(OpenStore store, KeyEntry key, MaterialExpiry expiry) throws EngineException {
        ImpactNotice.tell(
                terminal(),
                ImpactNotice.read(store, key),
                "When the material expires on %s, all of it can be neither read nor written until the same material is imported again."
                        .formatted(java.time.Instant.ofEpochSecond(expiry.unixSeconds())));
    }

    private static String sentence(KeyEntry before, KeyEntry now) {
        String expiry = now.materialExpiry()
                .map(time -> "its material expires on " + KeySentences.moment(time))
                .orElseGet(() -> before.materialExpiry().isPresent()
                        ? "its material does not expire any more"
                        : "its material does not expire");
        return "%s is %s; %s".formatted(KeyFacts.name(now), now.state().apiName(), expiry);
    }
}
