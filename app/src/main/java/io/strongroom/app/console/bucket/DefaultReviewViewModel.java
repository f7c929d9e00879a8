package io.strongroom.app.console.bucket;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.app.console.control.Encryption;
import io.strongroom.app.console.control.EncryptionMode;
import io.strongroom.app.console.encryption.EncryptionTexts;
import io.strongroom.app.console.key.KeyNames;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.AccessExplanation;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EncryptionRule.KeyChoice;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.SseHeaders;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What saving a default would change, and saving it. Used on the application thread.
final class DefaultReviewViewModel {

    private final Engine engine;
    private final Tasks tasks;
    private final Messages messages;
    private final BucketChoice buckets;
    private final KeyNames names;
    private final ObjectProperty<EncryptionRule> rule = new SimpleObjectProperty<>(EncryptionRule.none());
    private final ObjectProperty<KeyNames> known = new SimpleObjectProperty<>(KeyNames.NONE);
    private final ObjectProperty<TaskState<List<BucketEntry>>> saving =
            new SimpleObjectProperty<>(new TaskState.Idle<>());

    DefaultReviewViewModel(Engine engine, Tasks tasks, Messages messages, BucketChoice buckets, KeyNames names) {
        this.engine = engine;
        this.tasks = tasks;
        this.messages = messages;
        this.buckets = buckets;
        this.names = names;
    }

    /// Takes what was chosen.
    void show(DefaultDraft draft) {
        // A key that was made in this wizard is not among the names of the page yet.
        known.set(draft.key().map(key -> KeyNames.of(List.of(key.entry()))).orElse(names));
        rule.set(draft.rule());
        saving.set(new TaskState.Idle<>());
    }

    /// The default of now; empty where the buckets have different ones.
    Optional<Encryption> before() {
        return buckets.sharedRule().map(new EncryptionTexts(messages, names)::chip);
    }

    /// `bucket ml-samples`, or how many there are.
    String bucketText() {
        return buckets.single()
                .map(row ->
                        messages.text("bucket.default.review.bucket", row.name().value()))
                .orElseGet(() -> buckets.words(messages));
    }

    Encryption after() {
        return texts().chip(rule.get());
    }

    /// The cipher; empty where nothing is encrypted.
    String algorithm() {
        return rule.get() instanceof EncryptionRule.None
                ? ""
                : EncryptionTexts.algorithm(rule.get().dataAlgorithm());
    }

    String newUploads() {
        return texts().sentence(rule.get());
    }

    /// Whether anything is stored that the default comes too late for.
    boolean hasHistory() {
        return buckets.objects() > 0;
    }

    String historyTitle() {
        return messages.text("bucket.default.history.title", buckets.objects());
    }

    /// `17,256 keep SSE-OSS, 1,204 stay unencrypted.` and what a default never does.
    String historyText() {
        List<String> parts = new ArrayList<>();
        for (EncryptionMode mode : EncryptionMode.values()) {
            long objects = buckets.coverage().amount(mode).objects();
            if (objects > 0) {
                parts.add(
                        mode.encrypted()
                                ? messages.text(
                                        "bucket.default.history.keep",
                                        objects,
                                        messages.text("bucket.legend."
                                                + mode.styleClass().replace("-", "")))
                                : messages.text("bucket.default.history.plain", objects));
            }
        }
        String mirrored = messages.text("bucket.default.history.mirrored");
        return parts.isEmpty()
                ? mirrored
                : messages.text(
                        "bucket.default.history.text",
                        String.join(messages.text("bucket.default.history.and"), parts),
                        mirrored);
    }

    /// What saving this default needs, and whether whoever asks has it; off the application thread.
    List<AccessExplanation.Check> needed() throws EngineException {
        List<AccessExplanation.Check> needed = new ArrayList<>();
        for (BucketRow bucket : buckets.rows()) {
            needed.addAll(
                    rule.get() instanceof EncryptionRule.None
                            ? engine.buckets().deleteEncryption().needed(engine.call(CallOrigin.CONSOLE), bucket.name())
                            : engine.buckets()
                                    .putEncryption()
                                    .needed(
                                            engine.call(CallOrigin.CONSOLE),
                                            new PutBucketEncryption.Request(bucket.name(), rule.get())));
        }
        return needed;
    }

    /// What whoever uploads and downloads needs from then on; empty where the store's own keys are used.
    String neededByUsers() {
        return rule.get() instanceof EncryptionRule.Kms(KeyChoice.Named _, var _)
                ? messages.text("bucket.default.needs.users")
                : "";
    }

    /// The same act on the command line.
    String commandLine() {
        SseHeaders words = SseHeaders.of(rule.get());
        StringBuilder line = new StringBuilder("strongroom bucket-encryption --method ");
        line.append(words.algorithm().isPresent() ? "put" : "delete");
        words.algorithm().ifPresent(value -> line.append(" --sse-algorithm ").append(value));
        words.keyId().ifPresent(value -> line.append(" --kms-masterkey-id ").append(value));
        words.dataAlgorithm()
                .ifPresent(value -> line.append(" --kms-data-encryption ").append(value));
        return buckets.single()
                .map(row -> line + " oss://" + row.name().value())
                .orElseGet(() -> "for b in " + String.join(" ", buckets.names()) + "; do " + line + " oss://$b; done");
    }

    void save() {
        EncryptionRule wanted = rule.get();
        tasks.run(saving, _ -> save(wanted));
    }

    private List<BucketEntry> save(EncryptionRule wanted) throws EngineException {
        List<BucketEntry> saved = new ArrayList<>();
        for (BucketRow bucket : buckets.rows()) {
            saved.add(save(bucket.name(), wanted));
        }
        return saved;
    }

    private BucketEntry save(BucketName bucket, EncryptionRule wanted) throws EngineException {
        return wanted instanceof EncryptionRule.None
                ? engine.buckets().deleteEncryption().run(engine.call(CallOrigin.CONSOLE), bucket)
                : engine.buckets()
                        .putEncryption()
                        .run(engine.call(CallOrigin.CONSOLE), new PutBucketEncryption.Request(bucket, wanted));
    }

    ReadOnlyObjectProperty<TaskState<List<BucketEntry>>> savingProperty() {
        return saving;
    }

    Optional<Failure> failure() {
        return saving.get() instanceof TaskState.Failed<List<BucketEntry>>(Failure failure)
                ? Optional.of(failure)
                : Optional.empty();
    }

    /// What the notification says after saving: the new default, and what stays as it is.
    String doneText() {
        return messages.text(
                "bucket.default.done.text", buckets.words(messages), texts().words(rule.get()), buckets.objects());
    }

    private EncryptionTexts texts() {
        return new EncryptionTexts(messages, known.get());
    }
}
