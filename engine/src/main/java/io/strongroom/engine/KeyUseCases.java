package io.strongroom.engine;

import io.strongroom.engine.usecase.key.CancelKeyDeletion;
import io.strongroom.engine.usecase.key.CreateKey;
import io.strongroom.engine.usecase.key.DescribeKey;
import io.strongroom.engine.usecase.key.DisableKey;
import io.strongroom.engine.usecase.key.EnableKey;
import io.strongroom.engine.usecase.key.ListKeys;
import io.strongroom.engine.usecase.key.RotateKey;
import io.strongroom.engine.usecase.key.ScheduleKeyDeletion;
import io.strongroom.engine.usecase.key.SetDeletionProtection;
import io.strongroom.engine.usecase.key.UpdateKeyDescription;
import io.strongroom.engine.usecase.key.UpdateRotationPolicy;

/// What can be asked for about keys.
public record KeyUseCases(
        CreateKey create,
        ListKeys list,
        DescribeKey describe,
        EnableKey enable,
        DisableKey disable,
        ScheduleKeyDeletion scheduleDeletion,
        CancelKeyDeletion cancelDeletion,
        SetDeletionProtection setDeletionProtection,
        UpdateKeyDescription updateDescription,
        UpdateRotationPolicy updateRotation,
        RotateKey rotate) {}
