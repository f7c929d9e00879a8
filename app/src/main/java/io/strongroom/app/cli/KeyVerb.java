package io.strongroom.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What can be said after `key`, with the words of the KMS API. Only what was typed is built, as with [Verb].
enum KeyVerb {
    CREATE(KeyCreateCommand::new, "create"),
    LIST(KeyListCommand::new, "list"),
    DESCRIBE(KeyDescribeCommand::new, "describe"),
    ENABLE(KeyEnableCommand::new, "enable"),
    DISABLE(KeyDisableCommand::new, "disable"),
    SCHEDULE_DELETION(KeyScheduleDeletionCommand::new, "schedule-deletion"),
    CANCEL_DELETION(KeyCancelDeletionCommand::new, "cancel-deletion"),
    SET_DELETION_PROTECTION(KeyProtectionCommand::new, "set-deletion-protection"),
    UPDATE_DESCRIPTION(KeyDescriptionCommand::new, "update-description"),
    CREATE_ALIAS(KeyCreateAliasCommand::new, "create-alias"),
    UPDATE_ALIAS(KeyUpdateAliasCommand::new, "update-alias"),
    DELETE_ALIAS(KeyDeleteAliasCommand::new, "delete-alias"),
    LIST_ALIASES(KeyListAliasesCommand::new, "list-aliases"),
    LIST_VERSIONS(KeyVersionsCommand::new, "list-versions"),
    UPDATE_ROTATION_POLICY(KeyRotationPolicyCommand::new, "update-rotation-policy"),
    ROTATE(KeyRotateCommand::new, "rotate", "create-key-version"),
    PARAMETERS_FOR_IMPORT(KeyImportParametersCommand::new, "parameters-for-import"),
    WRAP_MATERIAL(KeyWrapMaterialCommand::new, "wrap-material"),
    REHEARSE_IMPORT(KeyRehearseImportCommand::new, "rehearse-import"),
    IMPORT_MATERIAL(KeyImportMaterialCommand::new, "import-material"),
    DELETE_MATERIAL(KeyDeleteMaterialCommand::new, "delete-material"),
    RESTORE_MATERIAL(KeyRestoreMaterialCommand::new, "restore-material"),
    VERIFY(KeyVerifyCommand::new, "verify"),
    IMPACT(KeyImpactCommand::new, "impact"),
    USAGE(KeyUsageCommand::new, "usage"),
    REWRAP(KeyRewrapCommand::new, "rewrap"),
    RESCUE(KeyRescueCommand::new, "rescue"),
    WARNINGS(KeyWarningsCommand::new, "warnings"),
    ENCRYPT(KeyEncryptCommand::new, "encrypt"),
    DECRYPT(KeyDecryptCommand::new, "decrypt"),
    GENERATE_DATA_KEY(KeyDataKeyCommand::new, "generate-data-key"),
    GENERATE_DATA_KEY_WITHOUT_PLAINTEXT(KeyWrappedDataKeyCommand::new, "generate-data-key-without-plaintext"),
    RE_ENCRYPT(KeyReEncryptCommand::new, "re-encrypt");

    private final Function<CommandContext, Object> maker;
    private final Set<String> names;

    KeyVerb(Function<CommandContext, Object> maker, String... names) {
        this.maker = maker;
        this.names = Set.of(names);
    }

    /// How it is typed.
    Set<String> names() {
        return names;
    }

    /// The command that was typed, else all of them.
    static List<Object> commands(Optional<String> typed, CommandContext context) {
        List<KeyVerb> named = Arrays.stream(values())
                .filter(verb -> typed.filter(verb.names::contains).isPresent())
                .toList();
        return (named.isEmpty() ? List.of(values()) : named)
                .stream().map(verb -> verb.maker.apply(context)).toList();
    }
}
