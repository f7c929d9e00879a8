package io.strongroom.engine.model;

/// What a bucket default or a request says about encryption.
///
/// Precedence is settled elsewhere: request, else bucket default, else [None].
public sealed interface EncryptionRule {
    /// Content is stored as it is.
    record None() implements EncryptionRule {}

    /// SSE-OSS: fully managed; header values `AES256` and `SM4`.
    record OssManaged(DataAlgorithm algorithm) implements EncryptionRule {}

    /// SSE-KMS; header value `KMS`.
    ///
    /// @param key which CMK wraps the data keys
    /// @param algorithm what encrypts the content
    record Kms(KeyChoice key, DataAlgorithm algorithm) implements EncryptionRule {}

    /// Which CMK a rule names.
    sealed interface KeyChoice {
        /// The managed key `alias/acs/oss`, made on first use.
        record Managed() implements KeyChoice {}

        /// A key id or `alias/name`, verbatim: a bucket rule may name a key that does not exist
        /// (yet).
        record Named(String id) implements KeyChoice {
            public Named {
                if (id.isEmpty()) {
                    throw new IllegalArgumentException("an empty key id names no key");
                }
            }
        }
    }

    /// The rule that stores content as it is.
    static EncryptionRule none() {
        return new None();
    }

    /// SSE-OSS with AES-256.
    static EncryptionRule ossManaged() {
        return new OssManaged(DataAlgorithm.AES_256);
    }

    /// SSE-KMS with the managed default key and AES-256.
    static EncryptionRule kmsManaged() {
        return new Kms(new KeyChoice.Managed(), DataAlgorithm.AES_256);
    }

    /// SSE-KMS with the key that `id` (key id or alias) names, and AES-256.
    static EncryptionRule kms(String id) {
        return new Kms(new KeyChoice.Named(id), DataAlgorithm.AES_256);
    }

    /// The data algorithm; meaningless but harmless for [None].
    default DataAlgorithm dataAlgorithm() {
        return switch (this) {
            case None() -> DataAlgorithm.AES_256;
            case OssManaged(DataAlgorithm algorithm) -> algorithm;
            case Kms(KeyChoice _, DataAlgorithm algorithm) -> algorithm;
        };
    }
}
