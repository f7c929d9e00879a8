package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.FormerKey;
import io.strongroom.engine.model.KeyAlias;

/// Says on standard error what an alias does not say: that objects are still bound to keys which bore it earlier.
final class AliasNotes {

    private AliasNotes() {}

    /// One line for each such key.
    static void tell(OpenStore store, KeyAlias alias, Terminal terminal) throws EngineException {
        for (FormerKey former :
                store.engine().aliases().preview().run(store.call(), alias).former()) {
            if (former.objects() > 0) {
                terminal.printError(line(alias, former));
            }
        }
    }

    private static String line(KeyAlias alias, FormerKey former) {
        return "note: %,d objects (%s) stay under the key %s, which was %s until %s; the alias does not move them."
                .formatted(
                        former.objects(),
                        ProgressLine.size(former.bytes()),
                        former.key(),
                        alias,
                        KeySentences.moment(former.until()));
    }
}
