package io.strongroom.engine.usecase.access;

import io.strongroom.engine.content.ObjectFinder;
import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.AccessExplanation;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyKind;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.model.WrappedDataKey;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells who may do something and why, by the same decisions that the door makes: "who can decrypt?", and "why was I
/// refused?". Everybody may ask about themselves.
public final class ExplainAccess extends Reading<ExplainAccess.Request, List<AccessExplanation>> {
    private final Database database;
    private final KeyVault vault;
    private final Explainer explainer;

    public ExplainAccess(Door door, Database database, KeyVault vault) {
        super(door);
        this.database = database;
        this.vault = vault;
        this.explainer = new Explainer(door);
    }

    /// What is asked about.
    public sealed interface Question {
        /// As the trail says it.
        private String words() {
            return switch (this) {
                case ReadObject read -> new ObjectName(read.bucket(), read.key()).resource();
                case DecryptWith(String key) -> key;
                case Act(String action, String resource) -> action + " " + resource;
            };
        }

        /// Reading the content of an object.
        ///
        /// @param version empty for the current one
        record ReadObject(BucketName bucket, ObjectKey key, Optional<VersionName> version) implements Question {}

        /// Having a CMK decrypt.
        ///
        /// @param key id or alias
        record DecryptWith(String key) implements Question {}

        /// One action on one resource, in the words of RAM, such as one that was refused.
        record Act(String action, String resource) implements Question {}
    }

    /// @param caller empty for the account owner and every user
    public record Request(Question question, Optional<Caller> caller) {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(request.caller()
                .map(caller -> Permission.onUser("ram:GetUser", caller.name()))
                .orElse(Permission.onUsers("ram:ListUsers")));
    }

    @Override
    protected AuditEntry described(AuditEntry entry, Request request) {
        return entry.with("question", request.question().words());
    }

    @Override
    protected boolean isOwnAffair(Caller caller, Request request) {
        return request.caller().filter(caller::equals).isPresent();
    }

    @Override
    protected List<AccessExplanation> read(Call call, Request request) throws EngineException {
        return database.read(tables -> {
            Subject subject = subject(tables, request.question());
            return callers(tables, request.caller()).stream()
                    .map(caller -> explainer.explain(caller, subject.needed(), subject.obstacle()))
                    .toList();
        });
    }

    private static List<Caller> callers(Tables tables, Optional<Caller> one) {
        if (one.isPresent()) {
            return List.of(one.get());
        }
        List<Caller> all = new ArrayList<>();
        all.add(Caller.ROOT);
        tables.users().names().stream().map(UserName::caller).forEach(all::add);
        return all;
    }

    /// What must be allowed, and what stands in the way of everybody.
    private record Subject(List<Permission> needed, Optional<Problem> obstacle) {}

    private Subject subject(Tables tables, Question question) throws EngineException {
        return switch (question) {
            case Question.ReadObject read -> object(tables, read);
            case Question.DecryptWith(String name) -> decryption(tables, vault.resolve(tables, name));
            case Question.Act(String action, String resource) ->
                new Subject(List.of(new Permission(action, resource)), Optional.empty());
        };
    }

    private Subject object(Tables tables, Question.ReadObject read) throws EngineException {
        String action = read.version().isEmpty() ? "oss:GetObject" : "oss:GetObjectVersion";
        List<Permission> needed = new ArrayList<>();
        needed.add(Permission.onObject(action, read.bucket(), read.key()));
        Optional<KeyId> wrapping = row(tables, read).protection().wrapped().map(WrappedDataKey::key);
        if (wrapping.isEmpty()) {
            return new Subject(needed, Optional.empty());
        }
        Optional<KeyRow> key = vault.find(tables, wrapping.get());
        if (key.isEmpty()) {
            return new Subject(
                    needed, Optional.of(new Problem.KeyNotFound(wrapping.get().toString())));
        }
        Subject decryption = decryption(tables, key.get());
        needed.addAll(decryption.needed());
        return new Subject(needed, decryption.obstacle());
    }

    private static ObjectRow row(Tables tables, Question.ReadObject read) throws EngineException {
        BucketRow bucket = tables.buckets().get(read.bucket());
        ObjectName name = new ObjectName(read.bucket(), read.key());
        return read.version().isPresent()
                ? ObjectFinder.named(tables, bucket, name, read.version().get())
                : tables.objects()
                        .current(bucket.id(), read.key())
                        .orElseThrow(() -> new EngineException(new Problem.NoSuchKey(read.bucket(), read.key())));
    }

    // Keys that the store manages need no permission of their own.
    private Subject decryption(Tables tables, KeyRow key) throws EngineException {
        List<Permission> needed =
                key.kind() == KeyKind.USER ? List.of(Permission.onKey("kms:Decrypt", key.id())) : List.of();
        try {
            vault.requireUsable(tables, key);
            return new Subject(needed, Optional.empty());
        } catch (EngineException e) {
            return new Subject(needed, Optional.of(e.problem()));
        }
    }
}
