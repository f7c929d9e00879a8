package io.strongroom.app.console.key;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.FormDialog;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyOrigin;
import java.util.function.Consumer;

/// Asks for alias and spec of a new key and makes it.
public final class CreateKeyDialog {
    private final ConsoleContext context;
    private final KeyOrigin first;

    public CreateKeyDialog(ConsoleContext context) {
        this(context, KeyOrigin.ALIYUN_KMS);
    }

    private CreateKeyDialog(ConsoleContext context, KeyOrigin first) {
        this.context = context;
        this.first = first;
    }

    /// The same for a key whose material is imported.
    public CreateKeyDialog external() {
        return new CreateKeyDialog(context, KeyOrigin.EXTERNAL);
    }

    /// Opens the dialog; `onCreated` gets the key once it exists.
    public void open(Consumer<KeyEntry> onCreated) {
        CreateKeyViewModel viewModel = new CreateKeyViewModel(context.engine(), context.tasks(), context.messages());
        FormDialog dialog = new FormDialog(
                        context.messages(),
                        context.desk(),
                        "createKey",
                        Icon.KEY,
                        context.messages().binding("key.create.title"))
                .withAct(context.messages().binding("key.create.act"), viewModel::create);
        dialog.withCommand(context.clipboards(), context.messages().derived(viewModel::command, viewModel.fields()));
        dialog.readyProperty().bind(viewModel.readyProperty());
        viewModel.stateProperty().subscribe(state -> {
            if (state instanceof TaskState.Done<KeyEntry>(KeyEntry key)) {
                dialog.close();
                onCreated.accept(key);
                context.changes().changed();
            }
        });
        dialog.open(context.views()
                .load("key/create", new CreateKeyController(context.messages(), viewModel, first))
                .root());
    }
}
