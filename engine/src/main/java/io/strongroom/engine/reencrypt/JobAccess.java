package io.strongroom.engine.reencrypt;

import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.kms.KeyPermit;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;

/// What whoever started a job may do by now: asked again for each object, also after a restart.
public interface JobAccess {
    /// What they may do with CMKs.
    KeyPermit permit(Caller caller);

    /// Refuses an object that they may not read.
    ///
    /// @throws EngineException with [io.strongroom.engine.model.Problem.AccessDenied]
    void requireRead(Caller caller, ObjectName name) throws EngineException;

    /// Refuses an object that they may not replace.
    ///
    /// @throws EngineException with [io.strongroom.engine.model.Problem.AccessDenied]
    void requireWrite(Caller caller, ObjectName name) throws EngineException;
}
