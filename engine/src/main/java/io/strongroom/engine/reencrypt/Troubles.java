package io.strongroom.engine.reencrypt;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobSnapshot.Trouble;
import io.strongroom.engine.model.Problem;

/// What a job or one of its items remembers of a problem: its code, and what it is about.
final class Troubles {
    private static final int LONGEST = 1024;

    private Troubles() {}

    static Trouble of(Problem problem) {
        String detail = detail(problem);
        return new Trouble(problem.code(), detail.substring(0, Math.min(LONGEST, detail.length())));
    }

    private static String detail(Problem problem) {
        return switch (problem) {
            case Problem.KeyNotUsable refused ->
                refused.name() + " " + refused.state().apiName();
            case Problem.KeyNotFound missing -> missing.id();
            case Problem.KeyTampered(String resource) -> resource;
            case Problem.ObjectCorrupt corrupt -> corrupt.what();
            case Problem.ContentMissing missing -> missing.blob();
            case Problem.StorageFailed(String reason) -> reason;
            case Problem.DatabaseFailed(String reason) -> reason;
            case Problem.KeyStillProtects protecting -> protecting.objects() + " " + protecting.uploads();
            default -> "";
        };
    }

    /// Whether the same again may well succeed: the store's own files or database failed.
    static boolean mayPass(EngineException e) {
        return e.problem() instanceof Problem.DatabaseFailed || e.problem() instanceof Problem.StorageFailed;
    }
}
