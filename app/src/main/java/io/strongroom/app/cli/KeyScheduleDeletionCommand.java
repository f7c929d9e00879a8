package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.key.ScheduleKeyDeletion;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `key schedule-deletion KEY --pending-window-in-days N`
@Command(
        name = "schedule-deletion",
        mixinStandardHelpOptions = true,
        description = {
            "Have a key deleted after a waiting time. It is out of use at once; until its day comes, cancel-deletion",
            "brings everything back, after that nothing does. What it protects is told first."
        })
final class KeyScheduleDeletionCommand extends OneKeyCommand {

    @Option(
            names = "--pending-window-in-days",
            required = true,
            paramLabel = "N",
            description = "The waiting time from now: 7 to 366 days.")
    private int days;

    @Mixin
    private TypedConfirmation confirmation = new TypedConfirmation();

    KeyScheduleDeletionCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, KeyEntry key, Output output) throws EngineException, CommandFailure, IOException {
        requirePossible(key);
        ImpactNotice.tell(
                terminal(),
                ImpactNotice.read(store, key),
                ("It can be neither read nor written from now on, and never again once the key goes in %d days; until"
                                + " then key cancel-deletion brings it back.")
                        .formatted(days));
        ImpactNotice.tellOfOutside(terminal());
        if (key.state() == KeyState.DISABLED) {
            terminal().printError("The key is Disabled now; calling the deletion off makes it Enabled.");
        }
        confirmation.require(terminal(), key);
        KeyEntry going = store.engine()
                .keys()
                .scheduleDeletion()
                .run(store.call(), new ScheduleKeyDeletion.Request(key.id(), days));
        output.facts(
                KeyFacts.of(going),
                "%s will be deleted on %s"
                        .formatted(
                                KeyFacts.name(going),
                                KeySentences.moment(going.deletion().orElseThrow())));
        return DONE;
    }

    /// Nobody types an alias for what is refused anyway.
    private void requirePossible(KeyEntry key) throws EngineException {
        if (days < ScheduleKeyDeletion.MIN_DAYS || days > ScheduleKeyDeletion.MAX_DAYS) {
            throw new EngineException(new Problem.InvalidArgument("PendingWindowInDays", Integer.toString(days)));
        }
        requireAllowed(key, KeyOperation.SCHEDULE_KEY_DELETION);
        if (key.protection().enabled()) {
            throw new EngineException(new Problem.DeletionProtected(
                    key.id(), key.displayName(), key.protection().note()));
        }
    }
}
