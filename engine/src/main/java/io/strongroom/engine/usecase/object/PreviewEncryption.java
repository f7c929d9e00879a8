package io.strongroom.engine.usecase.object;

import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.kms.RuleSettlement;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyKind;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;
import java.util.Optional;

/// Tells before an upload how it would be encrypted and why, and whether its key would refuse
/// it. Changes nothing.
public final class PreviewEncryption extends Reading<PreviewEncryption.Request, PreviewEncryption.Preview> {
    private final Database database;
    private final KeyVault vault;

    public PreviewEncryption(Door door, Database database, KeyVault vault) {
        super(door);
        this.database = database;
        this.vault = vault;
    }

    /// @param encryption what the upload would ask for; empty to follow the bucket's default
    public record Request(BucketName bucket, Optional<EncryptionRule> encryption) {}

    /// Why a rule counts.
    public enum Reason {
        CHOSEN_FOR_THIS_UPLOAD,
        BUCKET_DEFAULT,
        NO_DEFAULT
    }

    /// @param key the CMK that would wrap the data key; absent for no encryption, SSE-OSS, a
    ///     managed key that is not made yet, or a key that does not exist
    /// @param obstacle what would refuse the upload
    public record Preview(EncryptionRule rule, Reason reason, Optional<KeyEntry> key, Optional<Problem> obstacle) {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onBucket("oss:GetBucketEncryption", request.bucket()));
    }

    @Override
    protected Preview read(Call call, Request request) throws EngineException {
        return database.read(tables -> preview(tables, request));
    }

    private Preview preview(Tables tables, Request request) throws EngineException {
        BucketRow bucket = tables.buckets().get(request.bucket());
        RuleSettlement settled =
                RuleSettlement.settle(request.encryption(), bucket.entry().defaultEncryption());
        Reason reason = switch (settled.source()) {
            case REQUEST -> Reason.CHOSEN_FOR_THIS_UPLOAD;
            case BUCKET_DEFAULT -> Reason.BUCKET_DEFAULT;
            case NOTHING -> Reason.NO_DEFAULT;
        };
        try {
            Optional<KeyRow> key = key(tables, settled.rule());
            Optional<KeyEntry> entry =
                    key.isPresent() ? Optional.of(vault.describe(tables, key.get())) : Optional.empty();
            return new Preview(settled.rule(), reason, entry, obstacle(tables, key));
        } catch (EngineException e) {
            return new Preview(settled.rule(), reason, Optional.empty(), Optional.of(e.problem()));
        }
    }

    private Optional<KeyRow> key(Tables tables, EncryptionRule rule) throws EngineException {
        return switch (rule) {
            case EncryptionRule.None _, EncryptionRule.OssManaged _ -> Optional.empty();
            case EncryptionRule.Kms(EncryptionRule.KeyChoice.Managed _, var _) ->
                tables.keys().ofKind(KeyKind.MANAGED_DEFAULT);
            case EncryptionRule.Kms(EncryptionRule.KeyChoice.Named(String id), var _) ->
                Optional.of(vault.resolve(tables, id));
        };
    }

    private Optional<Problem> obstacle(Tables tables, Optional<KeyRow> key) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        try {
            vault.requireUsable(tables, key.get());
            return Optional.empty();
        } catch (EngineException e) {
            return Optional.of(e.problem());
        }
    }
}
