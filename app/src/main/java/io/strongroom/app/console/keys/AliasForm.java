package io.strongroom.app.console.keys;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.report.ShellCommand;
import io.strongroom.engine.AliasUseCases;
import io.strongroom.engine.model.AliasEntry;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.FormerKey;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.usecase.key.CreateAlias;
import io.strongroom.engine.usecase.key.PreviewAlias;
import io.strongroom.engine.usecase.key.UpdateAlias;
import java.util.Optional;

/// Gives a key one more alias. A name that means another key, or meant one earlier whose objects are
/// still bound to it, is taken, but not without having been told.
final class AliasForm {
    private final ConsoleContext context;
    private final Messages messages;

    AliasForm(ConsoleContext context) {
        this.context = context;
        this.messages = context.messages();
    }

    void open(KeyRow key) {
        new KeyForm(context, key, "addAlias", Icon.ADD, "")
                .ready(text -> !text.isBlank())
                .command(text -> ShellCommand.of("key", "create-alias", text.isEmpty() ? "ALIAS" : text)
                        .with(key.id().toString()))
                .open((text, told) -> {
                    KeyAlias alias = KeyAlias.parse(text.strip());
                    return _ -> give(key, alias, told);
                });
    }

    private Object give(KeyRow key, KeyAlias alias, boolean told) throws Exception {
        AliasUseCases aliases = context.engine().aliases();
        PreviewAlias.Preview preview = aliases.preview().run(context.engine().call(CallOrigin.CONSOLE), alias);
        Optional<AliasEntry> elsewhere =
                preview.present().filter(present -> !present.key().equals(key.id()));
        Optional<KeyForm.Warning> warning = elsewhere.isPresent()
                ? Optional.of(moves(elsewhere.get()))
                : preview.former().stream()
                        .filter(each -> each.objects() > 0 && !each.key().equals(key.id()))
                        .findFirst()
                        .map(this::reused);
        if (warning.isPresent() && !told) {
            return warning.get();
        }
        return elsewhere.isPresent()
                ? aliases.update()
                        .run(context.engine().call(CallOrigin.CONSOLE), UpdateAlias.Request.of(alias, key.id()))
                : aliases.create()
                        .run(context.engine().call(CallOrigin.CONSOLE), new CreateAlias.Request(alias, key.id()));
    }

    private KeyForm.Warning moves(AliasEntry present) throws Exception {
        KeyEntry other = context.engine()
                .keys()
                .describe()
                .run(context.engine().call(CallOrigin.CONSOLE), present.key().toString());
        return new KeyForm.Warning(
                messages.text("keys.alias.moves", present.alias().shortName(), other.displayName()),
                messages.text("keys.alias.movesText"));
    }

    private KeyForm.Warning reused(FormerKey former) {
        return new KeyForm.Warning(
                messages.text("keys.alias.reused", former.objects(), Formats.size(former.bytes())),
                messages.text(
                        "keys.alias.reusedText",
                        former.name(),
                        context.formats().date(former.until())));
    }
}
