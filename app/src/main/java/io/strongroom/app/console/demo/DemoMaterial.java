package io.strongroom.app.console.demo;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ImportTicket;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.MaterialExpiry;
import io.strongroom.engine.model.WrappingAlgorithm;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.key.GetParametersForImport;
import io.strongroom.engine.usecase.key.ImportKeyMaterial;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The material of the demo's own key: no secret at all, so that everybody can import it again when it
/// has expired, as the user guide shows.
final class DemoMaterial {
    private static final String TEXT = "Strongroom demo: ";
    private static final Duration LIFE = Duration.ofDays(6);

    private DemoMaterial() {}

    /// Imports the material of an external key of AES-256; it expires in a few days.
    static void bring(Engine engine, Call call, KeyEntry key) throws EngineException {
        ImportTicket ticket = engine.imports()
                .parameters()
                .run(call, new GetParametersForImport.Request(key.id(), WrappingAlgorithm.RSAES_OAEP_SHA_256));
        byte[] wrapped = Engine.wrapMaterial(ticket, key.spec(), material(key.displayName()));
        Instant end = Instant.now().plus(LIFE).truncatedTo(ChronoUnit.HOURS);
        engine.imports()
                .material()
                .run(call, new ImportKeyMaterial.Request(key.id(), ticket.token(), wrapped, MaterialExpiry.at(end)));
    }

    /// The SHA-256 of a text with the key's name.
    static byte[] material(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((TEXT + name).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
