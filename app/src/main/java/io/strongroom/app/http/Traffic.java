package io.strongroom.app.http;

/// What went through an endpoint until a moment, counted from the opening of the store.
///
/// @param requests that were answered or broken off
/// @param refused of them with 403
/// @param failed of them for which the endpoint was at fault
/// @param received bytes of bodies, also of those that are still coming
/// @param sent bytes of answers, also of those that are still going
/// @param connections open at this moment
/// @param running requests being answered at this moment
public record Traffic(
        long requests, long refused, long failed, long received, long sent, int connections, int running) {
    /// This with what is under way.
    Traffic with(int openConnections, RunningRequests.UnderWay underWay) {
        return new Traffic(
                requests,
                refused,
                failed,
                received + underWay.received(),
                sent + underWay.sent(),
                openConnections,
                underWay.requests());
    }
}
