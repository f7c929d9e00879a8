package io.strongroom.engine.usecase.access;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Outcome;
import io.strongroom.engine.model.RequestId;
import io.strongroom.engine.usecase.Call;

/// Records requests that the endpoint could not serve. Not a use case: nobody asks for it, and nothing is done.
public final class FailedRequests {
    private static final String EVENT = "ServeRequest";

    private final Database database;

    public FailedRequests(Database database) {
        this.database = database;
    }

    /// Records one; returns when the record is durable.
    ///
    /// @param whose of whoever signed it, or of nobody known
    /// @param request under which id it was answered
    /// @param operation what was asked for; empty where that is not known
    /// @param status of the answer, from 500 on
    public void record(Caller whose, RequestId request, String operation, int status) throws EngineException {
        database.record(Call.of(whose, CallOrigin.ENDPOINT)
                .under(request)
                .entry(EVENT, "endpoint")
                .with("operation", operation)
                .ended(Outcome.FAILED, Integer.toString(status)));
    }
}
