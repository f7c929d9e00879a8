package io.strongroom.engine.usecase.store;

import io.strongroom.engine.kms.KeySlots;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.SlotEntry;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;

/// Lists the ways to open the store, without anything secret. The request says nothing.
public final class ListKeySlots extends Reading<ListKeySlots.Request, List<SlotEntry>> {
    private final KeySlots slots;

    public ListKeySlots(Door door, KeySlots slots) {
        super(door);
        this.slots = slots;
    }

    /// All slots.
    public record Request() {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onStore("strongroom:ListKeySlots"));
    }

    @Override
    protected List<SlotEntry> read(Call call, Request request) throws EngineException {
        return slots.list();
    }
}
