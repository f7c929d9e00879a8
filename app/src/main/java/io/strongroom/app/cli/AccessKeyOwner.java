package io.strongroom.app.cli;

import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.UserName;

/// Whose access keys are meant.
final class AccessKeyOwner {
    private AccessKeyOwner() {}

    static Caller of(String typed) throws EngineException {
        return typed.equals(Caller.ROOT.name())
                ? Caller.ROOT
                : UserName.parse(typed).caller();
    }
}
