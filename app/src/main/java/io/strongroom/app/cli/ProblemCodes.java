package io.strongroom.app.cli;

import io.strongroom.engine.model.AccessEntity;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.Problem;

/// The code of every "no": the one that OSS or KMS publishes for it, else the problem's own name. The two services
/// have different names for the same thing, so who is asked decides.
final class ProblemCodes {

    private ProblemCodes() {}

    /// The code of the object store.
    static String oss(Problem problem) {
        return switch (problem) {
            case Problem.ObjectAlreadyExists _ -> "FileAlreadyExists";
            case Problem.NoEncryptionRule _ -> "NoSuchServerSideEncryptionRule";
            case Problem.NoMirror _ -> "NoSuchWebsiteConfiguration";
            case Problem.InvalidEncryptionAlgorithm _ -> "InvalidEncryptionAlgorithmError";
            case Problem.InvalidDataEncryptionAlgorithm _ -> "InvalidDataEncryptionAlgorithmError";
            case Problem.KeyIdNotApplicable _,
                    Problem.InvalidMirror _,
                    Problem.CopyOntoItself _,
                    Problem.InvalidPartNumber _,
                    Problem.MetadataTooLarge _ -> "InvalidArgument";
            case Problem.InvalidKeyId _,
                    Problem.InvalidAlias _,
                    Problem.ReservedAlias _,
                    Problem.InvalidCiphertext _,
                    Problem.InvalidEncryptionContext _,
                    Problem.PlaintextTooLarge _,
                    Problem.InvalidMaterialExpiry _,
                    Problem.WrappingNotOffered _ -> "InvalidParameter";
            case Problem.KeyNotUsable refused -> ossNotUsable(refused.state());
            case Problem.KeyStateForbids refused ->
                refused.operation().in(refused.state()).code();
            case Problem.KeyDeleted _ -> "KeyNotFound";
            case Problem.DeletionProtected _ -> "Rejected.DeletionProtected";
            case Problem.ServiceKeyForbids _ -> "Forbidden.NoPermission";
            case Problem.OriginForbids _ -> "Unsupported.Origin";
            case Problem.EntityNotExist(AccessEntity kind, var _) -> "EntityNotExist." + kind.apiName();
            case Problem.EntityAlreadyExists(AccessEntity kind, var _) -> "EntityAlreadyExists." + kind.apiName();
            case Problem.InvalidAccessName(AccessEntity kind, var _) -> "InvalidParameter." + kind.apiName() + "Name";
            case Problem.PolicyInUse _ -> "DeleteConflict.Policy.User";
            case Problem.AccessKeyDisabled _ -> "InvalidAccessKeyId";
            case Problem.TooManyAccessKeys _ -> "LimitExceeded.User.AccessKey";
            default -> problem.code();
        };
    }

    /// The code of the key service.
    static String kms(Problem problem) {
        return switch (problem) {
            case Problem.InvalidArgument _ -> "InvalidParameter";
            case Problem.KeyNotUsable refused -> kmsNotUsable(refused.state());
            case Problem.KeyNotFound _, Problem.KeyDeleted _ -> "Forbidden.KeyNotFound";
            case Problem.AliasNotFound _ -> "Forbidden.AliasNotFound";
            case Problem.AccessDenied _ -> "Forbidden.NoPermission";
            default -> oss(problem);
        };
    }

    private static String ossNotUsable(KeyState state) {
        return switch (state) {
            case ENABLED, DISABLED -> "KeyDisabled";
            case PENDING_DELETION -> "KeyPendingDeletion";
            case PENDING_IMPORT -> "KeyPendingImport";
        };
    }

    private static String kmsNotUsable(KeyState state) {
        return switch (state) {
            case ENABLED, DISABLED -> "Rejected.Disabled";
            case PENDING_DELETION -> "Rejected.PendingDeletion";
            case PENDING_IMPORT -> "Rejected.PendingImport";
        };
    }
}
