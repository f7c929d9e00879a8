package io.strongroom.app.cli;

/// Numbers of things: `1 object`, `1,200 objects`.
final class Count {

    private Count() {}

    static String of(long number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }

    /// Objects and their bytes, and running uploads where there are any.
    static String of(long objects, long bytes, long uploads) {
        String stored = "%s (%s)".formatted(of(objects, "object"), ProgressLine.size(bytes));
        return uploads == 0 ? stored : stored + " and " + of(uploads, "running upload");
    }
}
