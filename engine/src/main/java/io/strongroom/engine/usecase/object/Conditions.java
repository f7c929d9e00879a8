package io.strongroom.engine.usecase.object;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.Problem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Conditions a read or copy is bound to; both members of a pair may be given. Source: RFC 9110
/// section 13.
///
/// ETags are compared without quotes and without regard to case.
public record Conditions(
        Optional<String> ifMatch,
        Optional<String> ifNoneMatch,
        Optional<Instant> ifModifiedSince,
        Optional<Instant> ifUnmodifiedSince) {
    /// No condition.
    public static Conditions none() {
        return new Conditions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Refuses an object that does not meet them.
    ///
    /// @throws EngineException with [Problem.PreconditionFailed] or [Problem.NotModified]
    void check(ObjectEntry entry) throws EngineException {
        Instant modified = entry.lastModified().truncatedTo(ChronoUnit.SECONDS);
        if (ifMatch.isPresent() && !same(ifMatch.get(), entry.etag())) {
            throw new EngineException(new Problem.PreconditionFailed("If-Match"));
        }
        if (ifUnmodifiedSince.isPresent() && modified.isAfter(ifUnmodifiedSince.get())) {
            throw new EngineException(new Problem.PreconditionFailed("If-Unmodified-Since"));
        }
        boolean sameTag = ifNoneMatch.isPresent() && same(ifNoneMatch.get(), entry.etag());
        boolean notNewer = ifModifiedSince.isPresent() && !modified.isAfter(ifModifiedSince.get());
        if (sameTag || notNewer) {
            throw new EngineException(new Problem.NotModified(entry.bucket(), entry.key()));
        }
    }

    private static boolean same(String condition, String etag) {
        String bare = condition.replace("\"", "").trim();
        return bare.equals("*") || bare.equalsIgnoreCase(etag);
    }
}
