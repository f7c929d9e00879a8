package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Query;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyId;
import java.util.Base64;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The parameters of a request by name. What a request leaves out and what it leaves empty is the same.
final class Parameters {
    private static final String POSSIBLE_ID = "[A-Za-z0-9_-]{1,128}";

    private final SortedMap<String, String> values;

    private Parameters(SortedMap<String, String> values) {
        this.values = Collections.unmodifiableSortedMap(values);
    }

    /// @throws FailureException when one is there twice, since two readers might take different ones
    static Parameters of(Query query) throws FailureException {
        SortedMap<String, String> values = new TreeMap<>();
        for (Query.Parameter parameter : query.parameters()) {
            if (values.put(parameter.name(), parameter.value()) != null) {
                throw KmsFailures.invalidParameter(parameter.name()).asException();
            }
        }
        return new Parameters(values);
    }

    /// All of them, sorted by the code points of their names.
    SortedMap<String, String> all() {
        return values;
    }

    /// A text that says something.
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /// A text that must be there.
    String required(String name) throws FailureException {
        return text(name).orElseThrow(() -> KmsFailures.missingParameter(name).asException());
    }

    /// `true` or `false`.
    Optional<Boolean> flag(String name) throws FailureException {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (text.get()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw KmsFailures.invalidParameter(name).asException();
        };
    }

    /// A whole number.
    Optional<Long> number(String name) throws FailureException {
        Optional<String> text = text(name);
        try {
            return text.map(Long::parseLong);
        } catch (NumberFormatException _) {
            throw KmsFailures.invalidParameter(name).asException();
        }
    }

    /// A whole number that is neither very large nor very small.
    Optional<Integer> smallNumber(String name) throws FailureException {
        Optional<Long> number = number(name);
        if (number.filter(value -> value.intValue() != value).isPresent()) {
            throw KmsFailures.invalidParameter(name).asException();
        }
        return number.map(Long::intValue);
    }

    /// Bytes that must be there, in Base64.
    byte[] bytes(String name) throws FailureException {
        try {
            return Base64.getDecoder().decode(required(name));
        } catch (IllegalArgumentException _) {
            throw KmsFailures.invalidParameter(name).asException();
        }
    }

    /// Refuses what KMS knows and this store does not do, so that nobody takes it for done.
    void refuse(String... names) throws FailureException {
        for (String name : names) {
            if (text(name).isPresent()) {
                throw KmsFailures.unsupportedParameter(name).asException();
            }
        }
    }

    /// Refuses to try an action without doing it.
    void refuseDryRun() throws FailureException {
        if (flag("DryRun").orElse(false)) {
            throw KmsFailures.unsupportedParameter("DryRun").asException();
        }
    }

    /// A key by id, alias or ARN, where an alias may stand for a key.
    String keyOrAlias(String name) throws FailureException {
        return KeyArn.withoutPrefix(required(name));
    }

    /// A key by id or ARN, where an alias may not stand for a key.
    KeyId key(String name) throws FailureException {
        String text = keyOrAlias(name);
        if (text.startsWith(KeyAlias.PREFIX)) {
            throw KmsFailures.unsupportedAlias().asException();
        }
        return KeyId.parse(text).orElseThrow(() -> notAnId(name, text).asException());
    }

    // A text that cannot be an id of any kind is malformed; one that could be is merely unknown.
    private static Failure notAnId(String name, String text) {
        return text.matches(POSSIBLE_ID) ? KmsFailures.keyNotFound() : KmsFailures.invalidParameter(name);
    }

    /// An alias with its prefix, which requests must write.
    KeyAlias alias(String name) throws FailureException {
        String text = required(name);
        try {
            return new KeyAlias(text);
        } catch (IllegalArgumentException _) {
            throw KmsFailures.invalidParameter(name).asException();
        }
    }

    /// An encryption context as JSON; empty for none.
    String context(String name) {
        return text(name).orElse("");
    }
}
