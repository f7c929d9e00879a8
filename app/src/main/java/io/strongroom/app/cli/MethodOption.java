package io.strongroom.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--method put|get|delete`, as ossutil has it.
final class MethodOption {

    /// What to do with a setting of a bucket.
    enum Method {
        PUT,
        GET,
        DELETE
    }

    @Option(names = "--method", required = true, paramLabel = "put|get|delete", description = "Set, show or remove.")
    private @Nullable Method method;

    Method get() {
        if (method == null) {
            throw new IllegalStateException("the parser lets no command pass without --method");
        }
        return method;
    }
}
