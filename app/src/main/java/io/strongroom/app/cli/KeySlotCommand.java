package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.SlotEntry;
import io.strongroom.engine.model.SlotType;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.usecase.store.AddKeySlot;
import io.strongroom.engine.usecase.store.ChangeKeySlot;
import io.strongroom.engine.usecase.store.ListKeySlots;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `key-slot add|change|list|remove`: what opens the store. No object is touched.
@Command(
        name = "key-slot",
        mixinStandardHelpOptions = true,
        description = "Add, change, list and remove what opens the store.")
final class KeySlotCommand implements Subcommands {

    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    KeySlotCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public List<Object> subcommands(Optional<String> typed) {
        return List.of(new Add(context), new Change(context), new ListAll(context), new Remove(context));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say add, change, list or remove");
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description =
                    "Add a way to open the store: a passphrase that is asked for, unless an option names another.")
    static final class Add extends StoreCommand {

        @ArgGroup
        private NewSecretOptions opensWith = new NewSecretOptions();

        @Option(names = "--label", paramLabel = "TEXT", description = "For people.")
        private String label = "";

        Add(CommandContext context) {
            super(context);
        }

        @Override
        int perform(OpenStore store, Output output) throws EngineException, CommandFailure, IOException {
            try (StoreSecret secret = opensWith.secret(terminal())) {
                SlotEntry slot =
                        store.engine().store().addSlot().run(store.call(), new AddKeySlot.Request(secret, label));
                output.facts(KeyFacts.of(slot), "added slot " + slot.id());
                return DONE;
            }
        }
    }

    @Command(
            name = "change",
            mixinStandardHelpOptions = true,
            description = "Give a slot another secret of its kind. The old one opens the store no more;"
                    + " it goes only after the new one was proved.")
    static final class Change extends StoreCommand {

        @Parameters(paramLabel = "SLOT", description = "The slot's id, as key-slot list shows it.")
        private @Nullable String slot;

        @ArgGroup
        private NewSecretOptions opensWith = new NewSecretOptions();

        Change(CommandContext context) {
            super(context);
        }

        @Override
        int perform(OpenStore store, Output output) throws EngineException, CommandFailure, IOException {
            String id = typed(slot);
            requireKind(store, id);
            try (StoreSecret secret = opensWith.secret(terminal())) {
                SlotEntry changed = store.engine()
                        .store()
                        .changeSlot()
                        .run(store.call(), new ChangeKeySlot.Request(id, Optional.empty(), secret));
                output.facts(
                        KeyFacts.of(changed).with("before", id),
                        "changed slot " + id + ", which is now " + changed.id());
                return DONE;
            }
        }

        // Before anything is asked for or written.
        private void requireKind(OpenStore store, String id) throws EngineException {
            SlotType type = store.engine().store().listSlots().run(store.call(), new ListKeySlots.Request()).stream()
                    .filter(candidate -> candidate.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new EngineException(new Problem.NoSuchSlot(id)))
                    .type();
            if (type != opensWith.type()) {
                throw usage("slot " + id + " takes " + NewSecretOptions.optionFor(type));
            }
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the slots, without anything secret.")
    static final class ListAll extends StoreCommand {

        ListAll(CommandContext context) {
            super(context);
        }

        @Override
        int perform(OpenStore store, Output output) throws EngineException, IOException {
            for (SlotEntry slot : store.engine().store().listSlots().run(store.call(), new ListKeySlots.Request())) {
                output.facts(KeyFacts.of(slot), KeyFacts.line(slot));
            }
            return DONE;
        }
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Remove a slot; never the last one.")
    static final class Remove extends StoreCommand {

        @Parameters(paramLabel = "SLOT", description = "The slot's id, as key-slot list shows it.")
        private @Nullable String slot;

        @Option(
                names = {"-y", "--yes"},
                description = "Do not ask.")
        private boolean yes;

        Remove(CommandContext context) {
            super(context);
        }

        @Override
        int perform(OpenStore store, Output output) throws EngineException, CommandFailure, IOException {
            if (!yes) {
                confirm("Remove slot " + typed(slot) + "? What opened it opens the store no more.");
            }
            store.engine().store().removeSlot().run(store.call(), typed(slot));
            output.facts(new Facts().with("slotId", typed(slot)), "removed slot " + typed(slot));
            return DONE;
        }
    }
}
