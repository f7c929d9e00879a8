package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyKind;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.Problem;

/// A command on keys: its refusals carry the codes of the KMS API.
abstract class KmsCommand extends StoreCommand {

    KmsCommand(CommandContext context) {
        super(context);
    }

    /// The key that was named by id or alias.
    ///
    /// An alias is looked up once, here: what follows is done to the key it named at this moment.
    static KeyEntry describe(OpenStore store, String name) throws EngineException {
        return store.engine().keys().describe().run(store.call(), name);
    }

    /// An alias as typed; one that looks like a key id was put in the wrong place.
    final KeyAlias alias(String typed) throws EngineException {
        if (KeyId.parse(typed).isPresent()) {
            throw usage("'" + typed + "' is a key id; the alias comes first, then the key");
        }
        return KeyAlias.parse(typed);
    }

    /// Refuses what the engine would refuse anyway, before a person is asked for it.
    static void requireAllowed(KeyEntry key, KeyOperation operation) throws EngineException {
        if (key.kind() != KeyKind.USER) {
            throw new EngineException(new Problem.ServiceKeyForbids(key.id(), key.displayName(), operation));
        }
        if (!operation.knownTo(key.origin())) {
            throw new EngineException(new Problem.OriginForbids(key.id(), key.displayName(), key.origin(), operation));
        }
        if (!operation.allowedIn(key.state())) {
            throw new EngineException(new Problem.KeyStateForbids(key.id(), key.displayName(), key.state(), operation));
        }
    }

    /// Refuses a key whose material cannot be used now, likewise.
    static void requireUsable(KeyEntry key) throws EngineException {
        if (!key.state().mayUseMaterial()) {
            throw new EngineException(new Problem.KeyNotUsable(
                    key.id(), key.displayName(), key.state(), key.deletion().or(key::restorableUntil)));
        }
    }

    /// The key that something is to be brought under, which must be another one.
    static KeyEntry target(OpenStore store, KeyEntry key, String name) throws EngineException, CommandFailure {
        KeyEntry target = describe(store, name);
        if (target.id().equals(key.id())) {
            throw new CommandFailure(
                    "InvalidParameter",
                    "%s is the key itself; without --to, key rewrap brings everything under its newest version."
                            .formatted(KeyFacts.name(key)));
        }
        requireUsable(key);
        requireUsable(target);
        return target;
    }
}
