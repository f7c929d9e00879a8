package io.strongroom.engine.usecase.access;

import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.IndexedObject;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.ObjectSearch;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectStates;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Cancellation;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks at current objects one after the other and asks of each who may read it.
final class ReadableCounts {
    /// Most objects that are looked at: nobody waits for ever for a sentence.
    static final int MOST = 200_000;

    private final Tables tables;
    private final Cancellation stop;
    private final ObjectStates states;
    private long objects;
    private boolean whole = true;

    ReadableCounts(Tables tables, Cancellation stop) throws EngineException {
        this.tables = tables;
        this.stop = stop;
        Map<KeyId, KeyState> keys = new HashMap<>();
        for (KeyRow key : tables.keys().list()) {
            keys.put(key.id(), key.state());
        }
        this.states = new ObjectStates(EncryptionRule.none(), keys);
    }

    /// What is asked of one object.
    @FunctionalInterface
    interface Question {
        /// @param needed what a read needs
        /// @param usable whether its key can be used, whoever asks
        void ask(List<Permission> needed, boolean usable);
    }

    void each(BucketRow bucket, String prefix, Question question) {
        ObjectSearch search = new ObjectSearch(
                prefix,
                ObjectSearch.Reach.ALL,
                new ObjectSearch.Filter("", Set.of(), Set.of(), states),
                ObjectSearch.Order.NAME,
                ObjectSearch.Way.UP,
                Optional.empty());
        tables.search(search).each(bucket.id(), object -> {
            if (objects == MOST || stop.isRequested()) {
                whole = false;
                return false;
            }
            objects++;
            question.ask(
                    needed(bucket, object),
                    states.of(object.mode(), object.origin(), object.key()).isReadable());
            return true;
        });
    }

    // Keys that the store manages need no permission of their own.
    private static List<Permission> needed(BucketRow bucket, IndexedObject object) {
        Permission get = Permission.onObject(
                "oss:GetObject",
                bucket.entry().name(),
                new ObjectKey(new String(object.name(), StandardCharsets.UTF_8)));
        return object.mode() == EncryptionMode.SSE_KMS_CHOSEN && object.key().isPresent()
                ? List.of(get, Permission.onKey("kms:Decrypt", object.key().get()))
                : List.of(get);
    }

    long objects() {
        return objects;
    }

    boolean whole() {
        return whole;
    }
}
