package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.MaterialImport;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.MaterialExpiry;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Imports material into an `EXTERNAL` key: the first time any, later the same again, which resets
/// when it expires. What was encrypted before becomes readable again.
///
/// A refused import changes nothing. Callers on this machine are told which mistake was made.
public final class ImportKeyMaterial extends UseCase<ImportKeyMaterial.Request, KeyEntry> {
    private final Database database;
    private final MaterialImport imports;

    public ImportKeyMaterial(Door door, Database database, MaterialImport imports) {
        super(door);
        this.database = database;
        this.imports = imports;
    }

    /// @param token as handed out, raw or Base64
    /// @param wrapped material, raw or Base64, with or without line breaks
    public record Request(KeyId key, byte[] token, byte[] wrapped, MaterialExpiry expiry) {
        MaterialImport.Delivery delivery() {
            return new MaterialImport.Delivery(key, token, wrapped);
        }

        @Override
        public String toString() {
            return "Request[" + key + ", " + expiry + "]";
        }
    }

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onKey("kms:ImportKeyMaterial", request.key()));
    }

    @Override
    protected KeyEntry perform(Call call, Request request) throws EngineException {
        request.expiry().after(database.now());
        MaterialImport.Delivery delivery = request.delivery();
        try (MaterialImport.Arrived arrived = imports.open(delivery, call.origin())) {
            return database.write(
                    call.entry(event(), request.key().toString())
                            .with("encryptedKeyMaterial", delivery.digest())
                            .with(
                                    "keyMaterialExpireUnix",
                                    Long.toString(request.expiry().unixSeconds())),
                    tx -> imports.accept(tx, arrived, request.expiry()));
        }
    }
}
