package io.strongroom.app.console.reencrypt;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.access.NeededActions;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.CopyStyle;
import io.strongroom.engine.model.FormerContent;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryPlan.Skip;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.usecase.job.StartReencryption;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What there is to say of a plan below its figures.
final class PreviewFacts {
    private final ConsoleContext context;
    private final Messages messages;
    private final HistoryPlan plan;
    private final HistoryOptions options;

    PreviewFacts(ConsoleContext context, HistoryPlan plan, HistoryOptions options) {
        this.context = context;
        this.messages = context.messages();
        this.plan = plan;
        this.options = options;
    }

    /// What is left alone, and why.
    Node skips() {
        VBox lines = new VBox(2);
        for (Skip skip : plan.skips()) {
            Label line = new Label(messages.text(
                    "reencrypt.skip." + skip.reason().name(), skip.objects(), Formats.size(skip.bytes())));
            line.getStyleClass().add("sr-small");
            lines.getChildren().add(line);
        }
        Label title = new Label(messages.text("reencrypt.preview.skips"));
        title.getStyleClass().add("sr-strong");
        return new VBox(4, title, lines);
    }

    /// What happens besides, what room it takes, and that the plan is frozen.
    List<Node> facts() {
        List<Node> facts = new ArrayList<>();
        if (plan.unreadable() > 0) {
            facts.add(new Message(
                    Meaning.ATTENTION, "", messages.text("reencrypt.preview.unreadable.text", plan.unreadable())));
        }
        boolean copies = !(plan.target() instanceof HistoryTarget.Wrapping);
        boolean likeCopy = options.style() == CopyStyle.LIKE_COPY;
        facts.add(fact(messages.text(
                copies && likeCopy
                        ? "reencrypt.preview.likeCopy"
                        : copies ? "reencrypt.preview.kept" : "reencrypt.preview.wrapped")));
        facts.add(permissions());
        facts.add(room());
        Label frozen = new Label(
                messages.text(
                        "reencrypt.preview.frozen",
                        context.formats().time(plan.plannedAt()),
                        plan.plan().hash().substring(0, 16)),
                Icon.SHOW.node("size-14"));
        frozen.setId("previewFrozen");
        frozen.getStyleClass().addAll("sr-small", "sr-muted");
        facts.add(frozen);
        return facts;
    }

    /// What the job asks of its caller, and whether the caller has it.
    private Node permissions() {
        NeededActions needed = new NeededActions(context);
        needed.show(_ -> context.engine()
                .jobs()
                .startReencryption()
                .needed(context.engine().call(CallOrigin.CONSOLE), StartReencryption.Request.of(plan)));
        Label title = new Label(messages.text("reencrypt.preview.permissions"));
        title.getStyleClass().add("sr-strong");
        return new VBox(4, title, needed);
    }

    private Node room() {
        FormerContent former = options.former();
        String words = messages.text(
                former instanceof FormerContent.Keep ? "reencrypt.preview.roomKept" : "reencrypt.preview.room",
                Formats.size(plan.room().needed(former, plan.plan())),
                Formats.size(plan.room().free()));
        return plan.room().lacks(former, plan.plan())
                ? new Message(Meaning.ATTENTION, messages.text("reencrypt.preview.noRoom"), words)
                : fact(words);
    }

    private Label fact(String text) {
        Label fact = new Label(text, Icon.SUCCESS.node("size-14", "success"));
        fact.getStyleClass().add("sr-small");
        fact.setWrapText(true);
        return fact;
    }
}
