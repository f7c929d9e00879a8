package io.strongroom.app.console.object;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.Permitted;
import io.strongroom.app.console.control.State;
import io.strongroom.app.console.encryption.EncryptionTexts;
import io.strongroom.app.console.key.KeyNames;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.ObjectEncryption;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectState;
import io.strongroom.engine.model.ObjectStates;
import io.strongroom.engine.usecase.Call;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is read once for each refresh and never for each row.
///
/// @param keys those that people see
/// @param states tells in which state an object is, without reading it
public record BucketView(BucketEntry bucket, List<KeyEntry> keys, ObjectStates states) {
    public BucketView {
        keys = List.copyOf(keys);
    }

    /// Reads it; off the application thread.
    public static BucketView read(Engine engine, BucketName name) throws EngineException {
        BucketEntry bucket = engine.buckets().info().run(call(engine), name);
        // Who may not list keys still sees objects, without the names of keys.
        List<KeyEntry> keys =
                Permitted.orElse(List.of(), () -> engine.keys().list().run(call(engine), KeyFilter.VISIBLE));
        return new BucketView(
                bucket,
                keys,
                new ObjectStates(rule(bucket), keys.stream().collect(Collectors.toMap(KeyEntry::id, KeyEntry::state))));
    }

    private static EncryptionRule rule(BucketEntry bucket) {
        return bucket.defaultEncryption().map(BucketEntry.BucketDefault::rule).orElse(EncryptionRule.none());
    }

    /// The bucket's default; [EncryptionRule.None] without one.
    public EncryptionRule defaultRule() {
        return rule(bucket);
    }

    /// Chips and words with the names of the keys.
    public EncryptionTexts texts(Messages messages) {
        return new EncryptionTexts(messages, KeyNames.of(keys));
    }

    /// The CMK that wraps an object's data key, while it exists and is one that people see.
    public Optional<KeyEntry> key(ObjectEntry object) {
        return object.encryption()
                .wrappingKey()
                .map(ObjectEncryption.WrappingKey::key)
                .flatMap(this::key);
    }

    private Optional<KeyEntry> key(KeyId id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /// What state an object is in.
    public ObjectState state(ObjectEntry object) {
        return states.of(object);
    }

    /// The word and icon for a state.
    static State word(ObjectState state) {
        return switch (state) {
            case READABLE -> State.READABLE;
            case HISTORY -> State.HISTORY;
            case MIRRORED -> State.MIRRORED;
            case KEY_DISABLED -> State.KEY_DISABLED;
            case MATERIAL_MISSING -> State.MATERIAL_MISSING;
            case KEY_PENDING_DELETION -> State.PENDING_DELETION;
            case KEY_DELETED -> State.KEY_DELETED;
        };
    }

    private static Call call(Engine engine) {
        return engine.call(CallOrigin.CONSOLE);
    }
}
