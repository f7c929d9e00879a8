package io.strongroom.app.cli;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyImpact;
import io.strongroom.engine.model.KeyImpact.BucketImpact;
import java.util.ArrayList;
import java.util.List;

/// What a key protects in a few sentences, told on standard error before something is done to the key.
final class ImpactNotice {

    private static final int NAMED_BUCKETS = 5;

    private ImpactNotice() {}

    static KeyImpact read(OpenStore store, KeyEntry key) throws EngineException {
        return store.engine().impact().impact().run(store.call(), key.id().toString());
    }

    /// Tells the impact.
    ///
    /// @param consequence a sentence on what becomes of that which is protected
    static void tell(Terminal terminal, KeyImpact impact, String consequence) {
        terminal.printError(ObjectFacts.printable(sentences(impact, consequence)));
    }

    /// What the counts cannot know.
    static void tellOfOutside(Terminal terminal) {
        terminal.printError("What was encrypted with the key directly (key encrypt, data keys) is not counted here.");
    }

    private static String sentences(KeyImpact impact, String consequence) {
        List<String> sentences = new ArrayList<>();
        sentences.add(protects(impact) + ".");
        if (!impact.isEmpty()) {
            if (impact.reads() == KeyImpact.Access.REFUSED) {
                sentences.add("None of it can be read already: the key is %s."
                        .formatted(impact.key().state().apiName()));
            }
            sentences.add(consequence);
        }
        if (!impact.refusedDefaults().isEmpty()) {
            sentences.add("Uploads that follow the default of %s are refused then."
                    .formatted(named(impact.refusedDefaults())));
        }
        impact.jobs().forEach(job -> sentences.add("Job %s needs the key and stops then.".formatted(job.id())));
        return String.join(" ", sentences);
    }

    /// `alias/x protects 12 objects (3 MB) in oss://a and oss://b, and 1 running upload`
    static String protects(KeyImpact impact) {
        String name = KeyFacts.name(impact.key());
        if (impact.isEmpty()) {
            return "Nothing stored is under " + name;
        }
        List<BucketName> buckets = impact.buckets().stream()
                .filter(bucket -> bucket.objects().objects() + bucket.uploads() > 0)
                .map(BucketImpact::bucket)
                .toList();
        return "%s protects %s in %s"
                .formatted(
                        name,
                        Count.of(impact.objects().objects(), impact.objects().bytes(), impact.uploads()),
                        named(buckets));
    }

    private static String named(List<BucketName> buckets) {
        String names = String.join(
                ", ",
                buckets.stream()
                        .limit(NAMED_BUCKETS)
                        .map(name -> "oss://" + name)
                        .toList());
        return buckets.size() > NAMED_BUCKETS
                ? names + " and %,d more".formatted(buckets.size() - NAMED_BUCKETS)
                : names;
    }
}
