package io.strongroom.app.console.keys;

import io.strongroom.app.console.BackgroundAct;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.Tasks;
import io.strongroom.app.console.control.ConfirmDialog;
import io.strongroom.app.console.control.ConfirmDialog.Question;
import io.strongroom.app.console.control.DialogFrame;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Notification;
import io.strongroom.app.console.importmaterial.ImportWizard;
import io.strongroom.app.console.key.CreateKeyDialog;
import io.strongroom.app.console.keyimpact.KeyImpactDialog;
import io.strongroom.app.console.keyobjects.KeyObjectsDialog;
import io.strongroom.app.console.keyobjects.ObjectsPart;
import io.strongroom.engine.KeyUseCases;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.DeletionProtection;
import io.strongroom.engine.model.KeyAct;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.usecase.key.DeleteAlias;
import io.strongroom.engine.usecase.key.SetDeletionProtection;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;

/// The acts on keys, with the windows they open.
final class KeyActions implements KeyActs {
    private final ConsoleContext context;
    private final Messages messages;
    private final KeysViewModel keys;
    private final KeyImpactDialog impact;

    KeyActions(ConsoleContext context, KeysViewModel keys) {
        this.context = context;
        this.messages = context.messages();
        this.keys = keys;
        this.impact = new KeyImpactDialog(context);
    }

    @Override
    public void create() {
        new CreateKeyDialog(context).open(key -> {
            keys.reveal(key.id());
            done("keys.done.create", key.displayName());
        });
    }

    @Override
    public void enable(KeyRow key) {
        run(
                _ -> useCases().enable().run(context.engine().call(CallOrigin.CONSOLE), key.id()),
                "keys.done.enable",
                key.name());
    }

    @Override
    public void disable(KeyRow key) {
        impact.open(key.entry(), new KeyAct.Disable());
    }

    @Override
    public void scheduleDeletion(KeyRow key) {
        impact.open(key.entry(), new KeyAct.ScheduleDeletion(KeyImpactDialog.USUAL_DAYS));
    }

    @Override
    public void importMaterial(Optional<KeyRow> key) {
        new ImportWizard(context).open(key.filter(KeyRow::isExternal).map(KeyRow::entry));
    }

    @Override
    public void deleteMaterial(KeyRow key) {
        impact.open(key.entry(), new KeyAct.DeleteMaterial());
    }

    @Override
    public void cancelDeletion(KeyRow key) {
        run(
                _ -> useCases().cancelDeletion().run(context.engine().call(CallOrigin.CONSOLE), key.id()),
                "keys.done.cancelDeletion",
                key.name());
    }

    @Override
    public void restoreMaterial(KeyRow key) {
        run(
                _ -> context.engine().imports().restore().run(context.engine().call(CallOrigin.CONSOLE), key.id()),
                "keys.done.restoreMaterial",
                key.name());
    }

    @Override
    public void toggleProtection(KeyRow key) {
        if (!key.entry().protection().enabled()) {
            new KeyForms(context).protect(key);
            return;
        }
        run(
                _ -> useCases()
                        .setDeletionProtection()
                        .run(
                                context.engine().call(CallOrigin.CONSOLE),
                                new SetDeletionProtection.Request(key.id(), DeletionProtection.off())),
                "keys.done.unprotect",
                key.name());
    }

    @Override
    public void describe(KeyRow key) {
        new KeyForms(context).describe(key);
    }

    @Override
    public void addAlias(KeyRow key) {
        new KeyForms(context).addAlias(key);
    }

    @Override
    public void setRotation(KeyRow key) {
        new KeyForms(context).setRotation(key);
    }

    @Override
    public void removeAlias(KeyRow key, KeyAlias alias) {
        ask(
                Icon.DELETE,
                "removeAlias",
                alias.shortName(),
                () -> run(
                        _ -> context.engine()
                                .aliases()
                                .delete()
                                .run(
                                        context.engine().call(CallOrigin.CONSOLE),
                                        new DeleteAlias.Request(alias, Optional.of(key.id()))),
                        "keys.done.removeAlias",
                        alias.shortName()));
    }

    @Override
    public void rotate(KeyRow key) {
        ask(
                Icon.ROTATE,
                "rotate",
                key.name(),
                () -> run(
                        _ -> useCases()
                                .rotate()
                                .run(
                                        context.engine().call(CallOrigin.CONSOLE),
                                        key.id().toString()),
                        "keys.done.rotate",
                        key.name()));
    }

    private void ask(Icon icon, String kind, String name, Runnable act) {
        Question question = new Question(
                Meaning.ATTENTION,
                icon,
                messages.text("keys.ask." + kind + ".title", name),
                "",
                messages.text("keys.ask." + kind + ".act"),
                Optional.empty());
        Label text = new Label(messages.text("keys.ask." + kind + ".text", name));
        text.setWrapText(true);
        new ConfirmDialog(messages, question, DialogFrame.Width.QUESTION)
                .withBody(List.of(text))
                .open(context.desk(), act);
    }

    @Override
    public void copyId(KeyRow key) {
        context.clipboards().copy(key.id().toString());
    }

    @Override
    public void showObjects(KeyRow key, ObjectsPart part) {
        new KeyObjectsDialog(context).open(key.entry(), part);
    }

    private KeyUseCases useCases() {
        return context.engine().keys();
    }

    private <T> void run(Tasks.Work<T> work, String doneKey, String what) {
        new BackgroundAct(context).run(work, doneKey, what);
    }

    private void done(String key, String what) {
        context.desk().post(new Notification(Meaning.SUCCESS, messages.text(key), what));
        context.changes().changed();
    }
}
