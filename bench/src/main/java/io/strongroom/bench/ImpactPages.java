package io.strongroom.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The impact of a key that protects 1,000,000 objects, against one that protects 1,000.
final class ImpactPages implements Benchmark {
    private static final int MANY = 1_000_000;
    private static final int FEW = 1_000;
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "impact";
    }

    @Override
    public List<Measured> run(Path folder) throws Exception {
        Path many = folder.resolve("many");
        Path few = folder.resolve("few");
        KeyRows.prepare(many, MANY);
        KeyRows.prepare(few, FEW);
        Jmh ofMany = new Jmh(ImpactReads.class, "-D" + ImpactReads.FOLDER + "=" + many);
        Jmh ofFew = new Jmh(ImpactReads.class, "-D" + ImpactReads.FOLDER + "=" + few);
        List<Measured> results = new ArrayList<>();
        results.add(compare("counts of the impact", "counts", ofMany, ofFew));
        results.add(compare("first page of its list", "firstPage", ofMany, ofFew));
        results.add(compare("usage of all keys", "usage", ofMany, ofFew));
        results.add(compare("coverage of all buckets", "coverage", ofMany, ofFew));
        results.add(compare("all the overview asks for", "overview", ofMany, ofFew));
        return results;
    }

    private static Measured compare(String what, String method, Jmh many, Jmh few) throws Exception {
        Samples ofMany = new Samples();
        Samples ofFew = new Samples();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            double one = few.score(method);
            double other = many.score(method);
            ofFew.add(one);
            ofMany.add(other);
            ratios.add(other / one);
        }
        return new Measured(
                what + ", 1,000,000 objects : 1,000",
                new Goal.AtMost(2),
                ratios,
                String.format(Locale.ROOT, "%.2f ms and %.2f ms", ofMany.median(), ofFew.median()));
    }
}
