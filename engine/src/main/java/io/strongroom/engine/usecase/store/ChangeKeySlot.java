package io.strongroom.engine.usecase.store;

import io.strongroom.engine.kms.KeySlots;
import io.strongroom.engine.kms.RootKey;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.SlotEntry;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;
import java.util.Optional;

/// Gives a way to open the store another secret of the same kind; touches no object.
///
/// The new secret is proved before the old one goes, and both happen at once: after a crash one of
/// the two opens the store.
public final class ChangeKeySlot extends UseCase<ChangeKeySlot.Request, SlotEntry> {
    private final Database database;
    private final KeySlots slots;
    private final RootKey root;

    public ChangeKeySlot(Door door, Database database, KeySlots slots, RootKey root) {
        super(door);
        this.database = database;
        this.slots = slots;
        this.root = root;
    }

    /// @param slot the id of the slot
    /// @param current must open the slot; empty where the caller has proved a secret before. It stays the caller's,
    ///     who wipes it
    /// @param next opens the store from now on; stays the caller's, who wipes it
    public record Request(String slot, Optional<StoreSecret> current, StoreSecret next) {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onStore("strongroom:ChangeKeySlot"));
    }

    @Override
    protected SlotEntry perform(Call call, Request request) throws EngineException {
        synchronized (slots) {
            SlotEntry changed = slots.change(root, request.slot(), request.current(), request.next(), database.now());
            database.write(
                    call.entry(event(), "store")
                            .with("slot", changed.id())
                            .with("before", request.slot())
                            .with("type", changed.type().name()),
                    _ -> changed);
            return changed;
        }
    }
}
