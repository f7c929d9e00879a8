package io.strongroom.app.console.importmaterial;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.LeaveQuestion;
import io.strongroom.app.console.control.WizardController;
import io.strongroom.app.console.control.WizardFrame;
import io.strongroom.engine.model.KeyEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/// Imports key material of one's own in five steps: key, wrapping key, material, expiry, proof.
/// Leaving before the import changes nothing; a saved token and wrapped file can be used later.
public final class ImportWizard {
    private final ConsoleContext context;
    private final Messages messages;
    private final List<WizardController<ImportSession>> open = new ArrayList<>();

    public ImportWizard(ConsoleContext context) {
        this.context = context;
        this.messages = context.messages();
    }

    /// Opens the wizard.
    ///
    /// @param first the key that is chosen at first, if it is one that takes material
    public void open(Optional<KeyEntry> first) {
        ImportSession session = new ImportSession(context.engine(), context.tasks(), first);
        TokenLife life = new TokenLife(session, context.formats().clock());
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> life.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        WrappingKeyStep wrapping = new WrappingKeyStep(context, session, life);
        WizardFrame frame = new WizardFrame(messages, WizardFrame.name(Icon.KEY, messages.binding("import.name")));
        frame.setId("importWizard");
        WizardController<ImportSession> wizard = new WizardController<>(
                messages,
                frame,
                List.of(
                        new ImportKeyStep(context, session),
                        wrapping,
                        new MaterialStep(context, session, life),
                        new ExpiryStep(context, session, () -> open.forEach(WizardController::stay)),
                        new ProofStep(context, session)),
                session);
        open.add(wizard);
        wizard.setOnClose(left -> {
            open.clear();
            clock.stop();
            left.close();
            context.desk().close(frame);
        });
        wizard.setBeforeLoss(leave -> LeaveQuestion.of(messages).open(context.desk(), leave));
        // What was wrapped for a token that is over is of no use: a new pair comes first.
        life.overProperty().subscribe(over -> {
            if (over) {
                wizard.returnTo(wrapping);
            }
        });
        clock.play();
        context.desk().open(frame, wizard::cancel);
    }
}
