package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.model.UserEntry;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.usecase.access.SetLoginProfile;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `user set-password NAME`
@Command(
        name = "set-password",
        mixinStandardHelpOptions = true,
        description = "Set the password with which a user signs in to the console; it is asked for twice.")
final class UserSetPasswordCommand extends StoreCommand {

    @Parameters(index = "0", paramLabel = "USER", description = "The user's name.")
    private @Nullable String user;

    @Option(
            names = "--password-from",
            paramLabel = "FILE",
            description = "File whose first line it is, instead of asking.")
    private @Nullable String file;

    @Option(names = "--remove", description = "Take the password away.")
    private boolean remove;

    UserSetPasswordCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        if (remove && file != null) {
            throw usage("--remove takes no password");
        }
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, CommandFailure, IOException {
        UserName name = UserName.parse(typed(user));
        if (remove) {
            return set(store, output, name, Optional.empty());
        }
        try (StoreSecret.Passphrase password = file == null
                ? NewSecrets.typedTwice(terminal())
                : new StoreSecret.Passphrase(StoreOptions.firstLine(terminal().path(file)))) {
            return set(store, output, name, Optional.of(password.characters()));
        }
    }

    private static int set(OpenStore store, Output output, UserName name, Optional<char[]> password)
            throws EngineException, IOException {
        UserEntry changed =
                store.engine().users().setLoginProfile().run(store.call(), new SetLoginProfile.Request(name, password));
        output.facts(
                AccessFacts.of(changed),
                name + (changed.mayPass() ? " can sign in to the console" : " cannot sign in to the console"));
        return DONE;
    }
}
