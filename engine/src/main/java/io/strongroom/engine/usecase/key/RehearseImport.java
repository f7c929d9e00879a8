package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.MaterialImport;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Does everything that importing does but the import: shows that the owner's own copy of the
/// material, and the owner's way of wrapping it, would bring the key back. Changes nothing.
public final class RehearseImport extends UseCase<RehearseImport.Request, RehearseImport.Rehearsal> {
    private final Database database;
    private final MaterialImport imports;

    public RehearseImport(Door door, Database database, MaterialImport imports) {
        super(door);
        this.database = database;
        this.imports = imports;
    }

    /// @param token as handed out, raw or Base64
    /// @param wrapped material, raw or Base64, with or without line breaks
    public record Request(KeyId key, byte[] token, byte[] wrapped) {
        @Override
        public String toString() {
            return "Request[" + key + "]";
        }
    }

    /// What an import would find.
    public enum Rehearsal {
        /// The material of this key.
        SAME_MATERIAL,
        /// Good material, and nothing to compare it with: none was ever imported.
        FIRST_MATERIAL
    }

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onKey("kms:ImportKeyMaterial", request.key()));
    }

    @Override
    protected Rehearsal perform(Call call, Request request) throws EngineException {
        MaterialImport.Delivery delivery =
                new MaterialImport.Delivery(request.key(), request.token(), request.wrapped());
        try (MaterialImport.Arrived arrived = imports.open(delivery, call.origin())) {
            Rehearsal found = arrived.isFirst() ? Rehearsal.FIRST_MATERIAL : Rehearsal.SAME_MATERIAL;
            database.record(call.entry(event(), request.key().toString())
                    .with("encryptedKeyMaterial", delivery.digest())
                    .with("found", found.name()));
            return found;
        }
    }
}
