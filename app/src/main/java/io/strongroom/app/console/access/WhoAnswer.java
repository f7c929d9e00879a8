package io.strongroom.app.console.access;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.engine.model.AccessExplanation;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PastAccess;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.access.ExplainAccess;
import io.strongroom.engine.usecase.access.ExplainAccess.Question;
import io.strongroom.engine.usecase.access.ExplainPastAccess;
import io.strongroom.engine.usecase.access.ExplainPastAccess.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Who can read something, now or at the end of a day that has passed.
///
/// @param past what an answer about a day rests on
record WhoAnswer(List<AccessExplanation> said, Optional<PastAccess> past) {
    /// Asks; on a working thread.
    static WhoAnswer ask(ConsoleContext context, Question question, Optional<LocalDate> day) throws EngineException {
        Call call = context.engine().call(CallOrigin.CONSOLE);
        if (day.isEmpty()) {
            ExplainAccess.Request request = new ExplainAccess.Request(question, Optional.empty());
            return new WhoAnswer(context.engine().users().explain().run(call, request), Optional.empty());
        }
        ExplainPastAccess.Request request = new ExplainPastAccess.Request(subject(question), end(context, day.get()));
        PastAccess past = context.engine().audit().explainPast().run(call, request);
        return new WhoAnswer(past.explanations(), Optional.of(past));
    }

    private static Subject subject(Question question) {
        return switch (question) {
            case Question.ReadObject(var bucket, var key, var _) -> new Subject.OfObject(bucket, key);
            case Question.DecryptWith(String key) -> new Subject.OfKey(key);
            case Question.Act(String action, String _) ->
                throw new IllegalArgumentException("the past of " + action + " is not asked for");
        };
    }

    /// Today has not ended: then it is now.
    private static Instant end(ConsoleContext context, LocalDate day) {
        Instant end = day.plusDays(1)
                .atStartOfDay(context.formats().zone())
                .toInstant()
                .minusMillis(1);
        Instant now = context.formats().clock().instant();
        return end.isAfter(now) ? now : end;
    }
}
