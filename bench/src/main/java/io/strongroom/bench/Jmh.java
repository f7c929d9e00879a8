package io.strongroom.bench;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs one JMH method in a fork of its own. JMH would run all forks of one method before those of
/// the next; called in turn, a change in the machine's load meets both.
final class Jmh {
    private final Class<?> type;
    private final String[] jvmArguments;

    Jmh(Class<?> type, String... jvmArguments) {
        this.type = type;
        this.jvmArguments = jvmArguments.clone();
    }

    double score(String method) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + type.getName().replace(".", "\\.") + "\\." + method + "$")
                .forks(1)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgsAppend(jvmArguments)
                .verbosity(VerboseMode.SILENT);
        return new Runner(options.build()).runSingle().getPrimaryResult().getScore();
    }
}
