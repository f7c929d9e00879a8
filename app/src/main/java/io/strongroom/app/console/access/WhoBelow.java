package io.strongroom.app.console.access;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ReadableObjects;
import io.strongroom.engine.usecase.access.CountReadable;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Of everybody, how many of the objects below a place they can read.
final class WhoBelow extends VBox {
    private static final String SCHEME = "oss://";

    private final Messages messages;

    WhoBelow(ConsoleContext context, CountReadable.Request place) {
        super(8);
        messages = context.messages();
        setId("whoBelow");
        getChildren().add(new Label(messages.text("access.explain.looking")));
        ObjectProperty<TaskState<List<ReadableObjects>>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        context.tasks()
                .run(
                        state,
                        _ -> context.engine()
                                .users()
                                .countReadable()
                                .run(context.engine().call(CallOrigin.CONSOLE), place));
        TaskEnd.of(state, end -> {
            if (end instanceof TaskState.Done<List<ReadableObjects>>(List<ReadableObjects> found)) {
                getChildren().setAll(found.stream().map(this::line).toList());
            } else if (end instanceof TaskState.Failed<List<ReadableObjects>>(Failure why)) {
                Message failed = new Message();
                failed.setMeaning(Meaning.DANGER);
                failed.show(why, messages);
                getChildren().setAll(failed);
            }
        });
    }

    private Message line(ReadableObjects one) {
        Meaning meaning = one.readable() == 0
                ? Meaning.NEUTRAL
                : one.readable() == one.objects() ? Meaning.SUCCESS : Meaning.ATTENTION;
        return new Message(
                meaning,
                one.caller().name(),
                messages.text(
                        one.whole() ? "access.who.below" : "access.who.belowAtLeast", one.readable(), one.objects()));
    }

    /// The place that somebody typed: a bucket or a name with a slash at the end; empty for an object or a key.
    static Optional<CountReadable.Request> place(String typed) {
        String address = typed.startsWith(SCHEME) ? typed.substring(SCHEME.length()) : typed;
        if (!address.endsWith("/")) {
            return Optional.empty();
        }
        int slash = address.indexOf('/');
        try {
            return Optional.of(new CountReadable.Request(
                    BucketName.parse(address.substring(0, slash)), address.substring(slash + 1)));
        } catch (EngineException _) {
            return Optional.empty();
        }
    }
}
