package io.strongroom.engine.reencrypt;

import io.strongroom.engine.content.ObjectReads;
import io.strongroom.engine.content.ObjectWrites;
import io.strongroom.engine.content.Sweeper;
import io.strongroom.engine.kms.DataKeys;
import io.strongroom.engine.kms.KeyActs;
import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.kms.WrappingKeys;
import io.strongroom.engine.meta.Database;

/// What jobs work with.
///
/// @param access what those may do who start jobs
public record JobTools(Database database, Keys keys, Content content, JobAccess access) {
    /// Keys and what is done with them.
    public record Keys(KeyVault vault, DataKeys dataKeys, WrappingKeys wrappingKeys, KeyActs acts) {}

    /// Content: how it is read, written, and taken away.
    public record Content(ObjectReads reads, ObjectWrites writes, Sweeper sweeper) {}

    KeyVault vault() {
        return keys.vault();
    }

    DataKeys dataKeys() {
        return keys.dataKeys();
    }
}
