package io.strongroom.app.console.keys;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.DeletionProtection;
import io.strongroom.engine.usecase.key.SetDeletionProtection;
import io.strongroom.engine.usecase.key.UpdateKeyDescription;
import io.strongroom.engine.usecase.key.UpdateRotationPolicy;

/// The small forms about one key: its description, one more alias, when it rotates, why it must stay.
final class KeyForms {
    private final ConsoleContext context;

    KeyForms(ConsoleContext context) {
        this.context = context;
    }

    void describe(KeyRow key) {
        new KeyForm(context, key, "describe", Icon.EDIT, key.entry().description())
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
                .ready(text -> RotationDays.parse(text).isPresent())
                .open((text, _) -> _ -> context.engine()
                        .keys()
                        .updateRotation()
                        .run(
                                context.engine().call(CallOrigin.CONSOLE),
                                new UpdateRotationPolicy.Request(
                                        key.id(), RotationDays.parse(text).orElseThrow())));
    }

    void addAlias(KeyRow key) {
        new AliasForm(context).open(key);
    }
}
