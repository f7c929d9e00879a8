package io.strongroom.engine.usecase.access;

import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.meta.AuditRecord;
import io.strongroom.engine.meta.AuditTrail;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.AccessExplanation;
import io.strongroom.engine.model.AccountId;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.AuditVerdict;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Outcome;
import io.strongroom.engine.model.PastAccess;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.policy.Authorizer;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Tells who could read something at a moment that has passed, and why: users, policies, the states of keys and what
/// encrypted the object are taken from the trail, record by record up to that moment, and the decisions are made by the
/// same evaluator that the door asks today.
///
/// It reads the whole trail and checks it on the way: an answer out of a trail that was changed says so.
public final class ExplainPastAccess extends Reading<ExplainPastAccess.Request, PastAccess> {
    private final Database database;
    private final KeyVault vault;
    private final AuditTrail trail;
    private final AccountId account;

    public ExplainPastAccess(Door door, Database database, KeyVault vault, AuditTrail trail, AccountId account) {
        super(door);
        this.database = database;
        this.vault = vault;
        this.trail = trail;
        this.account = account;
    }

    /// What is asked about.
    public sealed interface Subject {
        /// The content that the name of an object led to.
        record OfObject(BucketName bucket, ObjectKey key) implements Subject {}

        /// Having a CMK decrypt.
        ///
        /// @param key id, also of one that is deleted since, or alias
        record OfKey(String key) implements Subject {}
    }

    /// @param at not in the future
    public record Request(Subject subject, Instant at) {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onUsers("ram:ListUsers"), Permission.onStore("strongroom:ReadAudit"));
    }

    @Override
    protected AuditEntry described(AuditEntry entry, Request request) {
        String about = switch (request.subject()) {
            case Subject.OfObject(BucketName bucket, ObjectKey key) -> new ObjectName(bucket, key).resource();
            case Subject.OfKey(String key) -> key;
        };
        return entry.with("question", about).with("at", request.at().toString());
    }

    @Override
    protected PastAccess read(Call call, Request request) throws EngineException {
        if (request.at().isAfter(database.now())) {
            throw new EngineException(
                    new Problem.InvalidArgument("at", request.at().toString()));
        }
        return switch (request.subject()) {
            case Subject.OfObject(BucketName bucket, ObjectKey key) ->
                ofObject(call, new ObjectName(bucket, key), request.at());
            case Subject.OfKey(String key) -> ofKey(call, key(key), request.at());
        };
    }

    /// The trail, read up to a moment and checked to its end.
    private record Past(PastGrants grants, PastKeys keys, AuditVerdict verdict) {}

    private Past past(Call call, Instant at, Consumer<AuditEntry> besides) throws EngineException {
        PastGrants grants = new PastGrants();
        PastKeys keys = new PastKeys();
        AuditVerdict verdict = trail.verify(call.cancellation()::isRequested, record -> {
            if (counts(record, at)) {
                grants.take(record.entry());
                keys.take(record.entry());
                besides.accept(record.entry());
            }
        });
        return new Past(grants, keys, verdict);
    }

    private static boolean counts(AuditRecord record, Instant at) {
        return record.entry().outcome() == Outcome.DONE && !record.at().isAfter(at);
    }

    private PastAccess ofObject(Call call, ObjectName name, Instant at) throws EngineException {
        PastObject object = new PastObject(name);
        Past past = past(call, at, object::take);
        Optional<PastObject.Version> found = object.current();
        Optional<KeyId> key = found.flatMap(PastObject.Version::key);
        List<Permission> needed = new ArrayList<>();
        needed.add(Permission.onObject("oss:GetObject", name.bucket(), name.key()));
        Optional<KeyId> ofPeople = key.filter(past.keys()::isOfPeople);
        ofPeople.ifPresent(id -> needed.add(Permission.onKey("kms:Decrypt", id)));
        Optional<Problem> obstacle = found.isEmpty()
                ? Optional.of(new Problem.NoSuchKey(name.bucket(), name.key()))
                : key.flatMap(id -> obstacle(past.keys(), id));
        return new PastAccess(at, ofPeople, explanations(past, at, needed, obstacle), past.verdict());
    }

    private PastAccess ofKey(Call call, KeyId key, Instant at) throws EngineException {
        Past past = past(call, at, _ -> {});
        List<Permission> needed = List.of(Permission.onKey("kms:Decrypt", key));
        return new PastAccess(
                at, Optional.of(key), explanations(past, at, needed, obstacle(past.keys(), key)), past.verdict());
    }

    private KeyId key(String name) throws EngineException {
        Optional<KeyId> id = KeyId.parse(name);
        return id.isPresent()
                ? id.get()
                : database.read(tables -> vault.resolve(tables, name)).id();
    }

    private static Optional<Problem> obstacle(PastKeys keys, KeyId key) {
        Optional<KeyState> state = keys.state(key);
        if (state.isEmpty()) {
            return Optional.of(new Problem.KeyNotFound(key.toString()));
        }
        return state.filter(then -> !then.mayUseMaterial())
                .map(then -> new Problem.KeyNotUsable(key, key.toString(), then, Optional.empty()));
    }

    private List<AccessExplanation> explanations(
            Past past, Instant at, List<Permission> needed, Optional<Problem> obstacle) {
        Explainer explainer =
                new Explainer(new Door(new Authorizer(past.grants(), InstantSource.fixed(at), account), database));
        List<Caller> callers = new ArrayList<>();
        callers.add(Caller.ROOT);
        callers.addAll(past.grants().callers());
        return callers.stream()
                .map(caller -> explainer.explain(caller, needed, obstacle).withoutRemedy())
                .toList();
    }
}
