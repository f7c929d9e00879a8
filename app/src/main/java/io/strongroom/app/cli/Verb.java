package io.strongroom.app.cli;

import java.util.Arrays;
import java.util.Optional;

/// The verbs of the command line. Only the one that was typed is built: reading them all takes longer than most
/// commands.
enum Verb {
    INIT("init"),
    SERVE("serve"),
    BACKUP("backup"),
    RESTORE("restore"),
    MB("mb"),
    RB("rb"),
    LS("ls"),
    CP("cp"),
    CAT("cat"),
    STAT("stat"),
    RM("rm"),
    SET_META("set-meta"),
    BUCKET_ENCRYPTION("bucket-encryption"),
    BUCKET_MIRROR("bucket-mirror"),
    BUCKET_VERSIONING("bucket-versioning"),
    COVERAGE("coverage"),
    REENCRYPT("reencrypt"),
    SCRUB("scrub"),
    EVIDENCE("evidence"),
    JOBS("jobs"),
    POLICY("policy"),
    USER("user"),
    EXPLAIN("explain"),
    AUDIT("audit"),
    KEY("key"),
    KEY_SLOT("key-slot");

    private final String typed;

    Verb(String typed) {
        this.typed = typed;
    }

    String typed() {
        return typed;
    }

    Object command(CommandContext context) {
        return switch (this) {
            case INIT -> new InitCommand(context);
            case SERVE -> new ServeCommand(context);
            case BACKUP -> new BackupCommand(context);
            case RESTORE -> new RestoreCommand(context);
            case MB -> new MakeBucketCommand(context);
            case RB -> new RemoveBucketCommand(context);
            case LS -> new ListCommand(context);
            case CP -> new CopyCommand(context);
            case CAT -> new CatCommand(context);
            case STAT -> new StatCommand(context);
            case RM -> new RemoveCommand(context);
            case SET_META -> new SetMetaCommand(context);
            case BUCKET_ENCRYPTION -> new BucketEncryptionCommand(context);
            case BUCKET_MIRROR -> new BucketMirrorCommand(context);
            case BUCKET_VERSIONING -> new BucketVersioningCommand(context);
            case COVERAGE -> new CoverageCommand(context);
            case REENCRYPT -> new ReencryptCommand(context);
            case SCRUB -> new ScrubCommand(context);
            case EVIDENCE -> new EvidenceCommand(context);
            case JOBS -> new JobsCommand(context);
            case POLICY -> new PolicyCommand(context);
            case USER -> new UserCommand(context);
            case EXPLAIN -> new ExplainCommand(context);
            case AUDIT -> new AuditCommand(context);
            case KEY -> new KeyCommand(context);
            case KEY_SLOT -> new KeySlotCommand(context);
        };
    }

    static Optional<Verb> of(String typed) {
        return Arrays.stream(values()).filter(verb -> verb.typed.equals(typed)).findFirst();
    }
}
