package io.strongroom.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Runs the benchmarks named on the command line, or all, and prints a table.
public final class Benchmarks {
    private static final List<Benchmark> ALL = List.of(
            new SegmentRatio(),
            new LargeObject(),
            new SmallObjects(),
            new TrailCost(),
            new LargeBucket(),
            new RewrapRatio(),
            new HistoryRatio(),
            new ImpactPages(),
            new EndpointRatio(),
            new ScrolledLists());

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        List<String> names = Arrays.asList(arguments).subList(1, arguments.length);
        List<Benchmark> wanted = ALL.stream()
                .filter(benchmark -> names.isEmpty() || names.contains(benchmark.name()))
                .toList();
        if (wanted.isEmpty() || wanted.size() < names.size()) {
            out.println("usage: bench/run ["
                    + String.join("|", ALL.stream().map(Benchmark::name).toList()) + "]...");
            System.exit(2);
        }
        List<Measured> results = new ArrayList<>();
        for (Benchmark benchmark : wanted) {
            out.println("running " + benchmark.name() + " ...");
            Path folder = Path.of(arguments[0]).resolve(benchmark.name()).toAbsolutePath();
            List<Measured> found = benchmark.run(Files.createDirectories(folder));
            found.forEach(measured -> out.println(measured.row()));
            results.addAll(found);
        }
        out.println(Measured.header());
        results.forEach(measured -> out.println(measured.row()));
    }
}
