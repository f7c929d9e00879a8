package io.strongroom.bench;

import java.nio.file.Path;
import java.util.List;

/// One benchmark: does two things in turn, several rounds of it.
interface Benchmark {
    /// What `bench/run` calls it.
    String name();

    /// Runs it in `folder`, which is empty or holds what the same benchmark left there.
    List<Measured> run(Path folder) throws Exception;
}
