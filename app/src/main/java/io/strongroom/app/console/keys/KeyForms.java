package io.strongroom.app.console.keys;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.report.ShellCommand;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.DeletionProtection;
import io.strongroom.engine.usecase.key.SetDeletionProtection;
import io.strongroom.engine.usecase.key.UpdateKeyDescription;
import io.strongroom.engine.usecase.key.UpdateRotationPolicy;
import java.util.function.Function;

/// The small forms about one key: its description, one more alias, when it rotates, why it must stay.
final class KeyForms {
    private final ConsoleContext context;

    KeyForms(ConsoleContext context) {
        this.context = context;
    }

    void describe(KeyRow key) {
        new KeyForm(context, key, "describe", Icon.EDIT, key.entry().description())
                .command(text -> ShellCommand.of(
                                "key", "update-description", key.id().toString())
                        .with("--description", text))
                .open((text, _) -> _ -> context.engine()
                        .keys()
                        .updateDescription()
                        .run(
                                context.engine().call(CallOrigin.CONSOLE),
                                new UpdateKeyDescription.Request(key.id(), text.strip())));
    }

    /// Whoever wants to delete the key later reads why not.
    void protect(KeyRow key) {
        new KeyForm(
                        context,
                        key,
                        "protect",
                        Icon.SHIELD,
                        key.entry().protection().note())
                .command(text -> ShellCommand.of(
                                "key", "set-deletion-protection", key.id().toString())
                        .with("--enable-deletion-protection", "true", "--deletion-protection-description", text))
                .open((text, _) -> _ -> context.engine()
                        .keys()
                        .setDeletionProtection()
                        .run(
                                context.engine().call(CallOrigin.CONSOLE),
                                new SetDeletionProtection.Request(key.id(), DeletionProtection.on(text.strip()))));
    }

    void setRotation(KeyRow key) {
        String days = key.entry()
                .rotationInterval()
                .map(interval -> Long.toString(interval.toDays()))
                .orElse("");
        new KeyForm(context, key, "setRotation", Icon.CALENDAR, days)
                .command(KeyForms.rotation(key))
                .ready(text -> RotationDays.parse(text).isPresent())
                .open((text, _) -> _ -> context.engine()
                        .keys()
                        .updateRotation()
                        .run(
                                context.engine().call(CallOrigin.CONSOLE),
                                new UpdateRotationPolicy.Request(
                                        key.id(), RotationDays.parse(text).orElseThrow())));
    }

    private static Function<String, ShellCommand> rotation(KeyRow key) {
        ShellCommand command =
                ShellCommand.of("key", "update-rotation-policy", key.id().toString());
        return text -> text.isEmpty()
                ? command.with("--enable-automatic-rotation", "false")
                : command.with("--rotation-interval", text + "d");
    }

    void addAlias(KeyRow key) {
        new AliasForm(context).open(key);
    }
}
