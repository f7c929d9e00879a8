package io.strongroom.engine.meta;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobKind;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.model.KeyAct;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyScope;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.RewrapTarget;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// What a job is to do, as named texts.
final class JobSpecText {
    private static final String NEWEST = "newest-version";
    private static final String MANAGED = "managed-default";
    private static final String RING = "oss-managed";
    private static final String DISABLE = "disable";
    private static final String DELETE_MATERIAL = "delete-material";
    private static final String SCHEDULE_DELETION = "schedule-deletion ";

    private JobSpecText() {}

    static SortedMap<String, String> write(JobSpec spec) {
        SortedMap<String, String> words = new TreeMap<>();
        switch (spec) {
            case JobSpec.Rewrap rewrap -> {
                write(rewrap, words);
                words.put("target", target(rewrap.target()));
            }
            case JobSpec.Reencrypt reencrypt -> {
                write(reencrypt, words);
                words.put("rule", RuleText.write(reencrypt.rule()));
            }
            case JobSpec.History history -> HistoryText.write(history, words);
            case JobSpec.Scrub scrub -> HistoryText.write(scrub.scope(), words);
            case JobSpec.Undo(JobId of) -> words.put("of", of.toString());
        }
        return words;
    }

    private static void write(JobSpec.OverKey spec, SortedMap<String, String> words) {
        KeyScope scope = spec.scope();
        words.put("key", scope.key().toString());
        scope.version().ifPresent(version -> words.put("version", version.toString()));
        scope.bucket().ifPresent(bucket -> words.put("bucket", bucket.value()));
        spec.then().ifPresent(act -> words.put("then", act(act)));
    }

    static JobSpec read(JobKind kind, SortedMap<String, String> words) {
        return switch (kind) {
            case REWRAP -> new JobSpec.Rewrap(scope(words), target(word(words, "target")), then(words));
            case REENCRYPT -> new JobSpec.Reencrypt(scope(words), RuleText.read(word(words, "rule")), then(words));
            case HISTORY -> HistoryText.read(words);
            case SCRUB -> new JobSpec.Scrub(HistoryText.scope(words));
            case UNDO -> new JobSpec.Undo(new JobId(Long.parseLong(word(words, "of"))));
        };
    }

    private static KeyScope scope(SortedMap<String, String> words) {
        return new KeyScope(
                new KeyId(UUID.fromString(word(words, "key"))),
                Optional.ofNullable(words.get("version")).map(text -> new KeyVersionId(UUID.fromString(text))),
                Optional.ofNullable(words.get("bucket")).map(BucketName::new));
    }

    private static Optional<KeyAct> then(SortedMap<String, String> words) {
        return Optional.ofNullable(words.get("then")).map(JobSpecText::act);
    }

    private static String word(SortedMap<String, String> words, String name) {
        String word = words.get(name);
        if (word == null) {
            throw new IllegalStateException("a job without " + name);
        }
        return word;
    }

    static String target(RewrapTarget target) {
        return switch (target) {
            case RewrapTarget.NewestVersion() -> NEWEST;
            case RewrapTarget.ManagedDefault() -> MANAGED;
            case RewrapTarget.OssManaged() -> RING;
            case RewrapTarget.Key(KeyId key) -> key.toString();
        };
    }

    static RewrapTarget target(String text) {
        return switch (text) {
            case NEWEST -> new RewrapTarget.NewestVersion();
            case MANAGED -> new RewrapTarget.ManagedDefault();
            case RING -> new RewrapTarget.OssManaged();
            default -> new RewrapTarget.Key(new KeyId(UUID.fromString(text)));
        };
    }

    private static String act(KeyAct act) {
        return switch (act) {
            case KeyAct.Disable() -> DISABLE;
            case KeyAct.DeleteMaterial() -> DELETE_MATERIAL;
            case KeyAct.ScheduleDeletion(int days) -> SCHEDULE_DELETION + days;
        };
    }

    private static KeyAct act(String text) {
        return switch (text) {
            case DISABLE -> new KeyAct.Disable();
            case DELETE_MATERIAL -> new KeyAct.DeleteMaterial();
            default -> new KeyAct.ScheduleDeletion(Integer.parseInt(text.substring(SCHEDULE_DELETION.length())));
        };
    }
}
