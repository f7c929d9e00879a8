package io.strongroom.engine.kms;

import io.strongroom.engine.crypto.KeyFileForm;
import io.strongroom.engine.crypto.RsaWrap;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.MaterialFault;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was handed over as wrapped material: raw bytes or Base64, with or without line breaks, or
/// something else that people take for it.
sealed interface ImportFile {
    /// As long as wrapped material is; whether it is any is found out by unwrapping it.
    record Wrapped(byte[] ciphertext) implements ImportFile {}

    /// Something else.
    record Mistaken(MaterialFinding finding) implements ImportFile {}

    Set<Integer> OTHER_RSA_SIZES = Set.of(128, 384, 512, 1024);
    Set<Integer> MATERIAL_LENGTHS =
            Stream.of(KeySpec.values()).map(KeySpec::materialLength).collect(Collectors.toUnmodifiableSet());

    /// The shortest text that is told from raw bytes that happen to look like text.
    int MIN_TEXT = 20;

    /// Looks at the outer form alone.
    static ImportFile read(byte[] content) {
        if (content.length == 0) {
            return mistaken(MaterialFault.EMPTY_FILE, 0);
        }
        TextForm text = content.length < MIN_TEXT ? new TextForm.Other() : TextForm.of(content);
        return switch (text) {
            case TextForm.Hex(byte[] bytes) -> ofHex(bytes);
            case TextForm.Base64Text(byte[] bytes) -> ofBase64(bytes);
            case TextForm.Other() -> ofBytes(content);
        };
    }

    private static ImportFile ofHex(byte[] bytes) {
        boolean bare = MATERIAL_LENGTHS.contains(bytes.length);
        Arrays.fill(bytes, (byte) 0);
        return mistaken(bare ? MaterialFault.BARE_MATERIAL_TEXT : MaterialFault.HEX_TEXT, bytes.length);
    }

    private static ImportFile ofBase64(byte[] bytes) {
        if (MATERIAL_LENGTHS.contains(bytes.length)) {
            Arrays.fill(bytes, (byte) 0);
            return mistaken(MaterialFault.BARE_MATERIAL_TEXT, bytes.length);
        }
        return ofBytes(bytes);
    }

    private static ImportFile ofBytes(byte[] bytes) {
        if (bytes.length == RsaWrap.WRAPPED_LENGTH) {
            return new Wrapped(bytes);
        }
        return mistaken(fault(bytes), bytes.length);
    }

    private static MaterialFault fault(byte[] bytes) {
        if (ImportTokens.looksLikeToken(bytes)) {
            return MaterialFault.TOKEN_FILE;
        }
        return ofKeyFile(bytes).orElseGet(() -> ofLength(bytes));
    }

    private static Optional<MaterialFault> ofKeyFile(byte[] bytes) {
        return switch (KeyFileForm.of(bytes)) {
            case PUBLIC_KEY -> Optional.of(MaterialFault.PUBLIC_KEY_FILE);
            case PRIVATE_KEY -> Optional.of(MaterialFault.PRIVATE_KEY_FILE);
            case OTHER -> Optional.of(MaterialFault.OTHER_KEY_FILE);
            case NONE -> Optional.empty();
        };
    }

    private static MaterialFault ofLength(byte[] bytes) {
        if (MATERIAL_LENGTHS.contains(bytes.length)) {
            return MaterialFault.BARE_MATERIAL;
        }
        if (OTHER_RSA_SIZES.contains(bytes.length)) {
            return MaterialFault.OTHER_RSA_SIZE;
        }
        boolean text = new String(bytes, StandardCharsets.ISO_8859_1).matches("[A-Za-z0-9+/=\\s]+");
        return text ? MaterialFault.DAMAGED_TEXT : MaterialFault.WRONG_SIZE;
    }

    private static ImportFile mistaken(MaterialFault fault, int found) {
        return new Mistaken(new MaterialFinding(fault, found));
    }
}
