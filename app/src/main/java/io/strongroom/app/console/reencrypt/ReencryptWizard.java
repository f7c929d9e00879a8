package io.strongroom.app.console.reencrypt;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Destination;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.WizardController;
import io.strongroom.app.console.control.WizardFrame;
import io.strongroom.engine.model.JobSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Brings stored objects to an encryption, in five steps: scope, target, preview, run, report.
/// Nothing changes before the preview was seen and its button pressed; closing it then leaves the job
/// running.
public final class ReencryptWizard {
    private final ConsoleContext context;
    private final Messages messages;
    private final List<WizardController<HistorySession>> open = new ArrayList<>();

    public ReencryptWizard(ConsoleContext context) {
        this.context = context;
        this.messages = context.messages();
    }

    /// Opens the wizard.
    public void open(ReencryptStart start) {
        HistorySession session = new HistorySession(context, start);
        WizardFrame frame =
                new WizardFrame(messages, WizardFrame.name(Icon.REENCRYPT, messages.binding("reencrypt.name")));
        frame.setId("reencryptWizard");
        WizardController<HistorySession> wizard = new WizardController<>(
                messages,
                frame,
                List.of(
                        new ScopeStep(context, session),
                        new TargetStep(context, session),
                        new PreviewStep(context, session, () -> open.forEach(WizardController::stay)),
                        new RunStep(context, session, this::close),
                        new ReportStep(context, session, this::again)),
                session);
        open.add(wizard);
        wizard.setOnClose(left -> {
            open.clear();
            left.close();
            context.desk().close(frame);
        });
        context.desk().open(frame, wizard::cancel);
        session.read();
    }

    private void close() {
        List.copyOf(open).forEach(WizardController::close);
    }

    private void again(JobSnapshot job) {
        close();
        context.desk().go(new Destination.Jobs(Optional.of(job.id())));
    }
}
