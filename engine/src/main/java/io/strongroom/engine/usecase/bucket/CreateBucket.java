package io.strongroom.engine.usecase.bucket;

import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketEntry.BucketDefault;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CannedAcl;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a bucket, with or without a default encryption.
public final class CreateBucket extends UseCase<CreateBucket.Request, BucketEntry> {
    private final Database database;
    private final ChosenKey keys;

    public CreateBucket(Door door, Database database, KeyVault vault) {
        super(door);
        this.database = database;
        this.keys = new ChosenKey(database, vault);
    }

    /// @param defaultEncryption the rule for uploads from the first one on
    /// @param chosen the key that the rule names; found out by asking
    public record Request(
            BucketName bucket, Optional<EncryptionRule> defaultEncryption, CannedAcl acl, Optional<KeyId> chosen) {
        /// A private bucket.
        public Request(BucketName bucket, Optional<EncryptionRule> defaultEncryption) {
            this(bucket, defaultEncryption, CannedAcl.PRIVATE, Optional.empty());
        }

        /// This bucket, under another ACL.
        public Request with(CannedAcl other) {
            return new Request(bucket, defaultEncryption, other, chosen);
        }
    }

    @Override
    protected Request resolved(Request request) throws EngineException {
        return request.defaultEncryption().isEmpty()
                ? request
                : new Request(
                        request.bucket(),
                        request.defaultEncryption(),
                        request.acl(),
                        keys.of(request.defaultEncryption().get()));
    }

    @Override
    protected List<Permission> permissions(Request request) {
        List<Permission> needed = new ArrayList<>();
        needed.add(Permission.onBucket("oss:PutBucket", request.bucket()));
        if (request.acl() != CannedAcl.PRIVATE) {
            needed.add(Permission.onBucket("oss:PutBucketAcl", request.bucket()));
        }
        request.defaultEncryption().ifPresent(rule -> {
            needed.add(Permission.onBucket("oss:PutBucketEncryption", request.bucket()));
            needed.addAll(ChosenKey.needed(rule, request.chosen()));
        });
        return needed;
    }

    @Override
    protected BucketEntry perform(Call call, Request request) throws EngineException {
        CannedAcl acl = request.acl().checkedForBucket();
        return database.write(call.entry(event(), request.bucket().value()), tx -> {
            if (tx.buckets().find(request.bucket()).isPresent()) {
                throw new EngineException(new Problem.BucketAlreadyExists(request.bucket()));
            }
            Optional<BucketDefault> rule = request.defaultEncryption()
                    .map(set -> new BucketDefault(set, tx.now(), call.caller().name(), EncryptionRule.none()));
            BucketEntry entry =
                    new BucketEntry(request.bucket(), tx.now(), call.caller().name(), rule, Optional.empty()).with(acl);
            if (acl != CannedAcl.PRIVATE) {
                tx.note("acl", acl.word());
            }
            return tx.buckets().insert(entry).entry();
        });
    }
}
