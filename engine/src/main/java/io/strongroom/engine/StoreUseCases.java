package io.strongroom.engine;

import io.strongroom.engine.usecase.store.AddKeySlot;
import io.strongroom.engine.usecase.store.BackupStore;
import io.strongroom.engine.usecase.store.ChangeKeySlot;
import io.strongroom.engine.usecase.store.CompactStore;
import io.strongroom.engine.usecase.store.GetEndpointIdentity;
import io.strongroom.engine.usecase.store.GetStoreStatus;
import io.strongroom.engine.usecase.store.ListKeySlots;
import io.strongroom.engine.usecase.store.RemoveKeySlot;
import io.strongroom.engine.usecase.store.ServeEndpoint;
import io.strongroom.engine.usecase.store.SetEndpointIdentity;
import io.strongroom.engine.usecase.store.SetMaterialRetention;
import io.strongroom.engine.usecase.store.SetRotationPeriod;
import io.strongroom.engine.usecase.store.StopEndpoint;

/// What can be asked for about the store as a whole.
public record StoreUseCases(
        GetStoreStatus status,
        ListKeySlots listSlots,
        AddKeySlot addSlot,
        ChangeKeySlot changeSlot,
        RemoveKeySlot removeSlot,
        SetRotationPeriod setRotationPeriod,
        SetMaterialRetention setMaterialRetention,
        CompactStore compact,
        BackupStore backup,
        GetEndpointIdentity endpointIdentity,
        SetEndpointIdentity setEndpointIdentity,
        ServeEndpoint serveEndpoint,
        StopEndpoint stopEndpoint) {}
