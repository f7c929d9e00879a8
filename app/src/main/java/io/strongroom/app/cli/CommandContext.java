package io.strongroom.app.cli;

/// What every command is given: whose terminal, where to open the store, and who may stop it.
///
/// @param stores opens the store in this process, or lends the one this process already holds
/// @param cancel given when nobody waits for the command any more
record CommandContext(Terminal terminal, StoreAccess stores, CancelSignal cancel) {}
