package io.strongroom.app.cli;

import picocli.CommandLine.Option;

/// `--force`: files that exist give way.
final class ForceOption {

    @Option(names = "--force", description = "Replace files that exist; without it they stay and the command fails.")
    private boolean force;

    /// The file at a place that was typed.
    OwnerFile file(Terminal terminal, String typed) {
        return new OwnerFile(terminal.path(typed), force);
    }
}
