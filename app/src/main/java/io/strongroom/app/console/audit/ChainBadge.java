package io.strongroom.app.console.audit;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.engine.model.AuditVerdict;
import java.util.Arrays;
import javafx.scene.control.Label;

/// Whether the trail is as it was written, beside the title of the page.
final class ChainBadge extends Label {
    private final Messages messages;

    ChainBadge(Messages messages, AuditViewModel viewModel) {
        this.messages = messages;
        setId("auditChain");
        getStyleClass().add("sr-state");
        setMinWidth(USE_PREF_SIZE);
        viewModel.verdictProperty().subscribe(this::show);
        messages.localeProperty()
                .subscribe((_, _) -> show(viewModel.verdictProperty().get()));
    }

    private void show(TaskState<AuditVerdict> state) {
        switch (state) {
            case TaskState.Done<AuditVerdict>(AuditVerdict verdict) -> tell(verdict);
            case TaskState.Failed<AuditVerdict>(Failure why) ->
                look(Meaning.ATTENTION, Icon.ATTENTION, why.title(messages));
            default -> look(Meaning.NEUTRAL, Icon.BUSY, messages.text("audit.chain.checking"));
        }
    }

    private void tell(AuditVerdict verdict) {
        if (verdict.firstBad().isPresent()) {
            AuditVerdict.Bad bad = verdict.firstBad().get();
            look(
                    Meaning.DANGER,
                    Icon.DANGER,
                    messages.text(
                            "audit.chain.broken",
                            Formats.number(bad.seq()),
                            messages.text("audit.chain." + bad.kind().name())));
        } else if (verdict.beginnings().size() > 1) {
            look(Meaning.ATTENTION, Icon.ATTENTION, messages.text("audit.chain.begunAnew"));
        } else {
            look(Meaning.SUCCESS, Icon.SUCCESS, messages.text("audit.chain.whole", Formats.number(verdict.records())));
        }
    }

    private void look(Meaning meaning, Icon icon, String text) {
        getStyleClass()
                .removeAll(
                        Arrays.stream(Meaning.values()).map(Meaning::styleClass).toList());
        getStyleClass().add(meaning.styleClass());
        setGraphic(icon.node());
        setText(text);
    }
}
