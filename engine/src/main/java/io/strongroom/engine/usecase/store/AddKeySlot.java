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

/// Adds a way to open the store; touches no object.
public final class AddKeySlot extends UseCase<AddKeySlot.Request, SlotEntry> {
    private final Database database;
    private final KeySlots slots;
    private final RootKey root;

    public AddKeySlot(Door door, Database database, KeySlots slots, RootKey root) {
        super(door);
        this.database = database;
        this.slots = slots;
        this.root = root;
    }

    /// @param secret stays the caller's, who wipes it
    /// @param label for people
    public record Request(StoreSecret secret, String label) {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onStore("strongroom:AddKeySlot"));
    }

    @Override
    protected SlotEntry perform(Call call, Request request) throws EngineException {
        synchronized (slots) {
            SlotEntry added = slots.add(root, request.secret(), request.label(), database.now());
            database.write(
                    call.entry(event(), "store")
                            .with("slot", added.id())
                            .with("type", added.type().name()),
                    _ -> added);
            return added;
        }
    }
}
