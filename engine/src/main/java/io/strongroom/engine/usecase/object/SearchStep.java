package io.strongroom.engine.usecase.object;

import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.ObjectSearch;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.ObjectStates;
import java.util.HashMap;
import java.util.Map;

/// What searching and counting have in common.
final class SearchStep {
    private SearchStep() {}

    static ObjectSearch.Filter filter(Tables tables, BucketRow bucket, SearchObjects.Filter wanted)
            throws EngineException {
        ObjectStates rules =
                wanted.states().isEmpty() ? new ObjectStates(EncryptionRule.none(), Map.of()) : states(tables, bucket);
        return new ObjectSearch.Filter(wanted.nameContains(), wanted.modes(), wanted.states(), rules);
    }

    static ObjectStates states(Tables tables, BucketRow bucket) throws EngineException {
        Map<KeyId, KeyState> keys = new HashMap<>();
        for (KeyRow key : tables.keys().list()) {
            keys.put(key.id(), key.state());
        }
        return new ObjectStates(
                bucket.entry()
                        .defaultEncryption()
                        .map(BucketEntry.BucketDefault::rule)
                        .orElse(EncryptionRule.none()),
                keys);
    }

    static ObjectSearch.Reach reach(SearchObjects.Depth depth) {
        return depth == SearchObjects.Depth.FOLDER ? ObjectSearch.Reach.DIRECT : ObjectSearch.Reach.ALL;
    }
}
