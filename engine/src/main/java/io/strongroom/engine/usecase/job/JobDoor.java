package io.strongroom.engine.usecase.job;

import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.kms.KeyPermit;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.reencrypt.JobAccess;
import io.strongroom.engine.usecase.Door;

/// Asks the door for each object of a job what its starter may do by now.
public record JobDoor(Door door) implements JobAccess {
    @Override
    public KeyPermit permit(Caller caller) {
        return door.permit(caller);
    }

    @Override
    public void requireRead(Caller caller, ObjectName name) throws EngineException {
        door.require(caller, Permission.onObject("oss:GetObject", name.bucket(), name.key()));
    }

    @Override
    public void requireWrite(Caller caller, ObjectName name) throws EngineException {
        door.require(caller, Permission.onObject("oss:PutObject", name.bucket(), name.key()));
    }
}
