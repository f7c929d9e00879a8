package io.strongroom.app.console.bucket;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.LeaveQuestion;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Notification;
import io.strongroom.app.console.control.WizardController;
import io.strongroom.app.console.control.WizardFrame;
import io.strongroom.app.console.encryption.EncryptionMethod;
import io.strongroom.app.console.encryption.EncryptionTexts;
import io.strongroom.app.console.reencrypt.ReencryptStart;
import io.strongroom.app.console.reencrypt.ReencryptWizard;
import io.strongroom.engine.model.BucketEntry.BucketDefault;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// Sets a bucket's default encryption in three steps: method, key where one is needed, review.
final class DefaultWizard {
    private final ConsoleContext context;
    private final Messages messages;
    private final BucketChoice buckets;
    private final BucketSnapshot snapshot;
    private final List<WizardController<DefaultDraft>> open = new ArrayList<>();

    DefaultWizard(ConsoleContext context, BucketChoice buckets, BucketSnapshot snapshot) {
        this.context = context;
        this.messages = context.messages();
        this.buckets = buckets;
        this.snapshot = snapshot;
    }

    void open() {
        DefaultDraft draft = first();
        DefaultReviewViewModel review =
                new DefaultReviewViewModel(context.engine(), context.tasks(), messages, buckets, snapshot.names());
        WizardFrame frame =
                new WizardFrame(messages, WizardFrame.name(Icon.SHIELD, messages.binding("bucket.default.name")));
        frame.setId("defaultWizard");
        WizardController<DefaultDraft> wizard = new WizardController<>(
                messages,
                frame,
                List.of(
                        DefaultMethodStep.of(context, now(), draft),
                        DefaultKeyStep.of(context, snapshot, draft, rule()),
                        DefaultReviewStep.of(context, review, draft, () -> open.forEach(WizardController::stay))),
                draft);
        open.add(wizard);
        wizard.setOnClose(_ -> context.desk().close(frame));
        wizard.setOnFinish(chosen -> finished(review, chosen.rule()));
        wizard.setBeforeLoss(leave -> LeaveQuestion.of(messages).open(context.desk(), leave));
        context.desk().open(frame, wizard::cancel);
    }

    // Of several buckets with different defaults none is the one of now.
    private EncryptionRule rule() {
        return buckets.sharedRule().orElse(EncryptionRule.none());
    }

    // Where there is no default, the simplest one is most likely to come.
    private DefaultDraft first() {
        EncryptionMethod method =
                rule() instanceof EncryptionRule.None ? EncryptionMethod.SSE_OSS : EncryptionMethod.of(rule());
        return new DefaultDraft(method, rule().dataAlgorithm(), Optional.empty());
    }

    private ObservableValue<String> now() {
        return messages.derived(() -> buckets.single().map(this::nowOf).orElseGet(() -> buckets.words(messages)));
    }

    private String nowOf(BucketRow bucket) {
        return bucket.entry()
                .defaultEncryption()
                .map(set -> nowSet(bucket, set))
                .orElseGet(() ->
                        messages.text("bucket.default.nowNone", bucket.name().value()));
    }

    private String nowSet(BucketRow bucket, BucketDefault set) {
        return messages.text(
                "bucket.default.now",
                bucket.name().value(),
                new EncryptionTexts(messages, snapshot.names()).words(set.rule()),
                context.formats().date(set.setAt()));
    }

    /// What was stored before stays as it is; where some of it is not encrypted, the way to that is offered.
    private Optional<Notification.Action> history(EncryptionRule set) {
        List<BucketName> plain = buckets.rows().stream()
                .filter(bucket -> bucket.plainObjects() > 0)
                .map(BucketRow::name)
                .toList();
        return plain.isEmpty() || set instanceof EncryptionRule.None
                ? Optional.empty()
                : Optional.of(new Notification.Action(
                        messages.text("bucket.act.reencrypt"),
                        () -> new ReencryptWizard(context).open(ReencryptStart.unencryptedIn(plain))));
    }

    private void finished(DefaultReviewViewModel review, EncryptionRule set) {
        context.desk()
                .post(new Notification(
                        Meaning.SUCCESS, messages.text("bucket.default.done"), review.doneText(), history(set)));
        context.changes().changed();
    }
}
