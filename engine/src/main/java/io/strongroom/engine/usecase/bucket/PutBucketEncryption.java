package io.strongroom.engine.usecase.bucket;

import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketEntry.BucketDefault;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sets how uploads to a bucket are encrypted from now on. What is stored already stays as it is.
///
/// A named key is not checked (as in OSS): it counts when something is written.
public final class PutBucketEncryption extends UseCase<PutBucketEncryption.Request, BucketEntry> {
    private final Database database;
    private final ChosenKey keys;

    public PutBucketEncryption(Door door, Database database, KeyVault vault) {
        super(door);
        this.database = database;
        this.keys = new ChosenKey(database, vault);
    }

    /// @param rule not [EncryptionRule.None]: that is what [DeleteBucketEncryption] is for
    /// @param chosen the key that the rule names; found out by asking
    public record Request(BucketName bucket, EncryptionRule rule, Optional<KeyId> chosen) {
        public Request(BucketName bucket, EncryptionRule rule) {
            this(bucket, rule, Optional.empty());
        }

        public Request {
            if (rule instanceof EncryptionRule.None) {
                throw new IllegalArgumentException("a default that encrypts nothing is no default");
            }
        }
    }

    @Override
    protected Request resolved(Request request) throws EngineException {
        return new Request(request.bucket(), request.rule(), keys.of(request.rule()));
    }

    @Override
    protected List<Permission> permissions(Request request) {
        List<Permission> needed = new ArrayList<>();
        needed.add(Permission.onBucket("oss:PutBucketEncryption", request.bucket()));
        needed.addAll(ChosenKey.needed(request.rule(), request.chosen()));
        return needed;
    }

    @Override
    protected BucketEntry perform(Call call, Request request) throws EngineException {
        return database.write(call.entry(event(), request.bucket().value()), tx -> {
            BucketRow row = tx.buckets().get(request.bucket());
            BucketEntry old = row.entry();
            EncryptionRule before =
                    old.defaultEncryption().map(BucketDefault::rule).orElse(EncryptionRule.none());
            BucketDefault set =
                    new BucketDefault(request.rule(), tx.now(), call.caller().name(), before);
            BucketEntry entry = old.withDefault(Optional.of(set));
            tx.buckets().update(new BucketRow(row.id(), entry));
            BucketAudit.note(tx, request.rule());
            return entry;
        });
    }
}
