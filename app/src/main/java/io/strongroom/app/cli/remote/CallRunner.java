package io.strongroom.app.cli.remote;

import io.strongroom.app.cli.CancelSignal;
import io.strongroom.app.cli.Terminal;
import java.util.List;

/// Runs one command of the command line to its end.
@FunctionalInterface
public interface CallRunner {

    /// The exit code. Returns soon after `cancel` is given.
    int run(List<String> arguments, Terminal terminal, CancelSignal cancel);
}
