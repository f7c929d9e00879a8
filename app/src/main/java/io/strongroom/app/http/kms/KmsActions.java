package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of actions.
final class KmsActions {
    /// The one version of the API.
    private static final String VERSION = "2016-01-20";

    private static final Map<String, KmsHandler> HANDLERS = Stream.<KmsHandler>of(
                    new CancelKeyDeletionHandler(),
                    new CreateAliasHandler(),
                    new CreateKeyHandler(),
                    new CreateKeyVersionHandler(),
                    new DecryptHandler(),
                    new DeleteAliasHandler(),
                    new DeleteKeyMaterialHandler(),
                    new DescribeKeyHandler(),
                    new DisableKeyHandler(),
                    new EnableKeyHandler(),
                    new EncryptHandler(),
                    new GenerateDataKeyHandler(),
                    new GenerateDataKeyWithoutPlaintextHandler(),
                    new GetParametersForImportHandler(),
                    new ImportKeyMaterialHandler(),
                    new ListAliasesByKeyIdHandler(),
                    new ListAliasesHandler(),
                    new ListKeysHandler(),
                    new ReEncryptHandler(),
                    new ScheduleKeyDeletionHandler(),
                    new SetDeletionProtectionHandler(),
                    new UpdateAliasHandler(),
                    new UpdateKeyDescriptionHandler(),
                    new UpdateRotationPolicyHandler())
            .collect(Collectors.toUnmodifiableMap(KmsHandler::action, Function.identity()));

    private KmsActions() {}

    /// Who does an action.
    ///
    /// @throws FailureException for one that this store has not, and for another version
    static KmsHandler find(String version, String action) throws FailureException {
        if (!version.equals(VERSION)) {
            throw KmsFailures.invalidParameter("Version").asException();
        }
        return Optional.ofNullable(HANDLERS.get(action))
                .orElseThrow(() -> KmsFailures.unsupportedAction().asException());
    }
}
