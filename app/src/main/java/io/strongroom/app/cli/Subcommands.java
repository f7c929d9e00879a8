package io.strongroom.app.cli;

import java.util.List;
import java.util.Optional;

/// A verb that is only a name for several.
interface Subcommands extends Runnable {

    /// The commands below this one.
    ///
    /// @param typed what was typed after this command; where it names one, the others need not be built
    List<Object> subcommands(Optional<String> typed);
}
