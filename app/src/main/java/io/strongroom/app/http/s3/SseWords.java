package io.strongroom.app.http.s3;

import io.strongroom.app.http.wire.Answer;
import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEncryption;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.SseHeaders;
import java.util.Optional;

/// Encryption in the words of S3: `AES256` for keys that the service has, `aws:kms` for keys of KMS.
final class SseWords {
    private static final String SSE = "x-amz-server-side-encryption";
    private static final String KEY_ID = "x-amz-server-side-encryption-aws-kms-key-id";

    private SseWords() {}

    /// The rule that algorithm and key stand for; empty when neither is there.
    ///
    /// @throws EngineException with [Problem.InvalidEncryptionAlgorithm]
    /// @throws FailureException for a key beside another algorithm than `aws:kms`
    static Optional<EncryptionRule> rule(Optional<String> algorithm, Optional<String> keyId)
            throws EngineException, FailureException {
        if (algorithm.isEmpty() && keyId.isEmpty()) {
            return Optional.empty();
        }
        boolean kms = algorithm.filter("aws:kms"::equals).isPresent();
        if (!kms && keyId.isPresent()) {
            throw Failure.invalidArgument(
                            KEY_ID, keyId.get(), "A KMS key can only be named beside the algorithm aws:kms.")
                    .asException();
        }
        if (!kms && algorithm.filter("AES256"::equals).isEmpty()) {
            throw new EngineException(new Problem.InvalidEncryptionAlgorithm(algorithm.orElse("")));
        }
        return new SseHeaders(Optional.of(kms ? "KMS" : "AES256"), keyId.map(SseWords::bare), Optional.empty())
                .objectRule();
    }

    /// What stands at the end of `arn:…:key/ID` or `arn:…:alias/NAME`.
    private static String bare(String keyId) {
        if (!keyId.startsWith("arn:")) {
            return keyId;
        }
        String resource = keyId.substring(keyId.lastIndexOf(':') + 1);
        return resource.startsWith("key/") ? resource.substring("key/".length()) : resource;
    }

    /// The algorithm of stored words. SM4 has no name in S3, and goes by its own.
    static Optional<String> algorithm(SseHeaders stored) {
        return stored.algorithm().map(name -> name.equals("KMS") ? "aws:kms" : name);
    }

    /// Says how an object is encrypted.
    static void announce(Answer answer, ObjectEncryption encryption) {
        SseHeaders stored = encryption.headers();
        answer.header(SSE, algorithm(stored)).header(KEY_ID, stored.keyId());
    }

    /// What a request asks for.
    static Optional<EncryptionRule> of(Headers headers) throws EngineException, FailureException {
        return rule(headers.filled(SSE), headers.filled(KEY_ID));
    }
}
