package io.strongroom.engine.meta;

import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.SseHeaders;
import java.util.Optional;

/// An encryption rule as one line of text: `KMS|key|SM4`, empty parts where nothing was said.
final class RuleText {
    private RuleText() {}

    static String write(EncryptionRule rule) {
        SseHeaders words = SseHeaders.of(rule);
        return words.algorithm().orElse("")
                + "|" + words.dataAlgorithm().orElse("")
                + "|" + words.keyId().orElse("");
    }

    static EncryptionRule read(String text) {
        String[] words = text.split("\\|", 3);
        return rule(present(words[0]), present(words[2]), present(words[1]));
    }

    static EncryptionRule rule(Optional<String> algorithm, Optional<String> key, Optional<String> dataAlgorithm) {
        try {
            return new SseHeaders(algorithm, key, dataAlgorithm).objectRule().orElse(EncryptionRule.none());
        } catch (EngineException e) {
            throw new IllegalStateException("a stored rule was valid when it was stored", e);
        }
    }

    private static Optional<String> present(String word) {
        return word.isEmpty() ? Optional.empty() : Optional.of(word);
    }
}
