package io.strongroom.engine;

import io.strongroom.engine.usecase.access.AttachPolicyToUser;
import io.strongroom.engine.usecase.access.CountReadable;
import io.strongroom.engine.usecase.access.CreateAccessKey;
import io.strongroom.engine.usecase.access.CreateUser;
import io.strongroom.engine.usecase.access.DeleteAccessKey;
import io.strongroom.engine.usecase.access.DeleteUser;
import io.strongroom.engine.usecase.access.DetachPolicyFromUser;
import io.strongroom.engine.usecase.access.ExplainAccess;
import io.strongroom.engine.usecase.access.GetUser;
import io.strongroom.engine.usecase.access.ListAccessKeys;
import io.strongroom.engine.usecase.access.ListUsers;
import io.strongroom.engine.usecase.access.SetLoginProfile;
import io.strongroom.engine.usecase.access.UpdateAccessKey;
import io.strongroom.engine.usecase.access.UpdateUser;

/// What can be asked of users and their access keys.
public record AccessUseCases(
        CreateUser create,
        ListUsers list,
        GetUser get,
        UpdateUser update,
        DeleteUser delete,
        SetLoginProfile setLoginProfile,
        CreateAccessKey createKey,
        ListAccessKeys listKeys,
        UpdateAccessKey updateKey,
        DeleteAccessKey deleteKey,
        AttachPolicyToUser attach,
        DetachPolicyFromUser detach,
        ExplainAccess explain,
        CountReadable countReadable) {}
