package io.strongroom.app.console;

import io.strongroom.app.http.EndpointSwitch;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The endpoint of the open store, and what the console remembers about it.
///
/// @param serving lives as long as the store is open, whoever looks at it
/// @param settings how it is to be served
/// @param remember keeps other settings; called on the application thread
public record StoreEndpoint(
        EndpointSwitch serving, Supplier<EndpointSettings> settings, Consumer<EndpointSettings> remember) {}
