package io.strongroom.bench;

import io.strongroom.engine.meta.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Pages of a bucket of 1,000,000 objects, against its first page.
final class LargeBucket implements Benchmark {
    private static final int ROUNDS = 5;

    private final Samples first = new Samples();

    @Override
    public String name() {
        return "large-bucket";
    }

    @Override
    public List<Measured> run(Path folder) throws Exception {
        prepare(folder);
        Jmh jmh = new Jmh(ListingPages.class, "-D" + ListingPages.FOLDER + "=" + folder);
        Page last = new Page("last");
        Page bySize = new Page("bySize");
        Page descending = new Page("byNameDescending");
        for (int i = 0; i < ROUNDS; i++) {
            double base = jmh.score("first");
            first.add(base);
            last.measure(jmh, base);
            bySize.measure(jmh, base);
            descending.measure(jmh, base);
        }
        return List.of(
                last.result("last page : first page of 1,000,000 names", new Goal.AtMost(1.5)),
                bySize.result("first page sorted by size : first page", new Goal.None()),
                descending.result("first page by name, descending : first page", new Goal.None()));
    }

    private static void prepare(Path folder) throws Exception {
        try (Database database = MillionObjects.open(folder)) {
            if (MillionObjects.isComplete(database)) {
                return;
            }
        }
        Scratch.remove(folder);
        try (Database database = MillionObjects.open(folder)) {
            MillionObjects.seed(database);
        }
    }

    private final class Page {
        private final String method;
        private final Samples times = new Samples();
        private final Samples ratios = new Samples();

        Page(String method) {
            this.method = method;
        }

        void measure(Jmh jmh, double base) throws Exception {
            double time = jmh.score(method);
            times.add(time);
            ratios.add(time / base);
        }

        Measured result(String what, Goal goal) {
            return new Measured(
                    what,
                    goal,
                    ratios.values(),
                    String.format(Locale.ROOT, "%.1f ms and %.1f ms", times.median(), first.median()));
        }
    }
}
