package io.strongroom.engine.usecase.store;

import io.strongroom.engine.kms.KeySlots;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Takes a way to open the store away; never the last one.
public final class RemoveKeySlot extends UseCase<String, String> {
    private final Database database;
    private final KeySlots slots;

    public RemoveKeySlot(Door door, Database database, KeySlots slots) {
        super(door);
        this.database = database;
        this.slots = slots;
    }

    @Override
    protected List<Permission> permissions(String slot) {
        return List.of(Permission.onStore("strongroom:RemoveKeySlot"));
    }

    @Override
    protected String perform(Call call, String slot) throws EngineException {
        synchronized (slots) {
            slots.remove(slot);
            return database.write(call.entry(event(), "store").with("slot", slot), _ -> slot);
        }
    }
}
