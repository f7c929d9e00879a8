package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.ImportTickets;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ImportTicket;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.WrappingAlgorithm;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Gives the owner of key material what it takes to bring it: a fresh public key and a token, good
/// for 24 hours. Takes up to half a second.
public final class GetParametersForImport extends UseCase<GetParametersForImport.Request, ImportTicket> {
    private final ImportTickets tickets;

    public GetParametersForImport(Door door, ImportTickets tickets) {
        super(door);
        this.tickets = tickets;
    }

    /// @param key of origin `EXTERNAL`, in any state
    public record Request(KeyId key, WrappingAlgorithm algorithm) {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onKey("kms:GetParametersForImport", request.key()));
    }

    @Override
    protected ImportTicket perform(Call call, Request request) throws EngineException {
        return tickets.issue(
                request.key(),
                request.algorithm(),
                call.entry(event(), request.key().toString())
                        .with("wrappingAlgorithm", request.algorithm().name())
                        .with("wrappingKeySpec", request.algorithm().keySpec().name()));
    }
}
