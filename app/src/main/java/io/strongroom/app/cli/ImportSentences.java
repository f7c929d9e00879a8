package io.strongroom.app.cli;

import io.strongroom.engine.model.MaterialFault;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.TokenFault;
import java.time.Instant;

/// What refusals about imported key material say, and what can be done: one sentence for each mistake.
final class ImportSentences {

    private static final int WRAPPED_LENGTH = 256;
    private static final String SWAPPED = "--token takes the token, --material the wrapped material";

    private ImportSentences() {}

    static String of(Problem.InvalidKeyMaterial no) {
        return "%s.".formatted(material(no.fault(), no.found(), no.expected()));
    }

    static String of(Problem.InvalidImportToken no) {
        return "%s.".formatted(token(no.fault()));
    }

    static String of(Problem.ExpiredImportToken no) {
        return ("the import token expired on %s, 24 hours after it was made; ask for new parameters and wrap the"
                        + " material again with their public key.")
                .formatted(KeySentences.moment(no.expiredAt()));
    }

    static String of(Problem.InvalidMaterialExpiry no) {
        boolean past = no.unixSeconds() < no.now().getEpochSecond();
        return past
                ? "material cannot expire at %s: the store's time is %s already."
                        .formatted(Instant.ofEpochSecond(no.unixSeconds()), KeySentences.moment(no.now()))
                : "material cannot expire after the year 9999.";
    }

    static String of(Problem.WrappingNotOffered no) {
        return "%s goes with keys of the protection level HSM, which this store has not; choose RSAES_OAEP_SHA_256."
                .formatted(no.algorithm());
    }

    static String of(Problem.NothingToRestore no) {
        return "no deleted material is kept for the key %s (any more); import it again.".formatted(no.key());
    }

    static String of(Problem.NotUnderKey no) {
        return "oss://%s/%s is not protected by the key %s; name an object that is."
                .formatted(no.bucket(), no.object(), no.key());
    }

    // One line per mistake: a table, not a method to be read from top to bottom.
    private static String material(MaterialFault fault, int found, int expected) {
        return switch (fault) {
            case NOT_TOLD -> "the key material is invalid";
            case EMPTY_FILE -> "the material file is empty; wrap the raw material and hand over what came out";
            case HEX_TEXT ->
                "the material file is hexadecimal text; hand over the wrapped material raw or as Base64 (xxd -r -p makes"
                        + " raw bytes of it)";
            case DAMAGED_TEXT ->
                "the material file looks like Base64 and cannot be decoded, so it was cut or changed; make it again"
                        + " (openssl enc -e -base64 -A)";
            case BARE_MATERIAL ->
                "the material file has %d bytes: this is the material itself, not wrapped; wrap it (key wrap-material, or openssl pkeyutl -encrypt)"
                        .formatted(found);
            case BARE_MATERIAL_TEXT ->
                "the material file is text of %d bytes of material, not wrapped; turn it into raw bytes and wrap those"
                        .formatted(found);
            case OTHER_RSA_SIZE ->
                "the material file has %d bytes, as a public key of %d bits wraps; the ticket's key has 2048"
                        .formatted(found, found * Byte.SIZE);
            case WRONG_SIZE ->
                "the material file has %d bytes, and wrapped material has exactly %d".formatted(found, WRAPPED_LENGTH);
            case PUBLIC_KEY_FILE -> "the material file is a public key; hand over what openssl pkeyutl -encrypt wrote";
            case PRIVATE_KEY_FILE ->
                "the material file is a private key, which should stay where it is; hand over what openssl pkeyutl"
                        + " -encrypt wrote";
            case OTHER_KEY_FILE ->
                "the material file is a certificate or another key file; hand over what openssl pkeyutl -encrypt wrote";
            case TOKEN_FILE -> "the material file is an import token; " + SWAPPED;
            case OTHER_TICKET ->
                "the material was wrapped with the public key of another ticket; use public key and token that came"
                        + " together";
            case PKCS1_INSTEAD_OF_OAEP ->
                "the material was wrapped with PKCS #1 v1.5 padding, and the ticket says OAEP; wrap it again"
                        + " (-pkeyopt rsa_padding_mode:oaep and both hashes), or ask for parameters with"
                        + " --wrapping-algorithm RSAES_PKCS1_V1_5";
            case OAEP_INSTEAD_OF_PKCS1 ->
                "the material was wrapped with OAEP padding, and the ticket says PKCS #1 v1.5; wrap it again (-pkeyopt"
                        + " rsa_padding_mode:pkcs1), or better ask for parameters with RSAES_OAEP_SHA_256";
            case MASK_SHA_1 ->
                "the material was wrapped by OAEP with SHA-256 but its mask with SHA-1, as Java does by default; wrap it"
                        + " again with both SHA-256 (-pkeyopt rsa_mgf1_md:sha256)";
            case OTHER_OAEP_HASH ->
                "the material was wrapped by OAEP with another hash than the ticket says; wrap it again with that hash"
                        + " for rsa_oaep_md and rsa_mgf1_md";
            case NOT_FOR_THIS_KEY ->
                "the material opens with no key of this store in any way: it was wrapped for another public key, or"
                        + " damaged; wrap it again with the public key that came with this token";
            case HEX_WRAPPED ->
                "the material inside is hexadecimal text; wrap the %d raw bytes it stands for (xxd -r -p)"
                        .formatted(expected);
            case BASE64_WRAPPED ->
                "the material inside is Base64 text; wrap the %d raw bytes it stands for (openssl enc -d -base64 -A)"
                        .formatted(expected);
            case LINE_BREAK_WRAPPED ->
                "the material inside ends with a line break; wrap the %d bytes before it (head -c %d)"
                        .formatted(expected, expected);
            case WRONG_LENGTH ->
                "the material inside has %d bytes, and this key takes exactly %d (32 for Aliyun_AES_256, 16 for Aliyun_SM4)"
                        .formatted(found, expected);
            case SINGLE_BYTE ->
                "the material inside is one byte over and over, which anybody guesses; make some with openssl rand -out FILE %d"
                        .formatted(expected);
            case OTHER_MATERIAL ->
                "this is not what was imported into the key the first time, and nothing else is accepted; for other"
                        + " material create another key, point the alias to it and rewrap";
        };
    }

    private static String token(TokenFault fault) {
        return switch (fault) {
            case NOT_TOLD -> "the import token is invalid";
            case NOT_A_TOKEN ->
                "the token file holds no import token; hand over what key parameters-for-import wrote as --token";
            case MATERIAL_FILE -> "the token file holds wrapped material; " + SWAPPED;
            case KEY_FILE -> "the token file is a key or certificate; " + SWAPPED;
            case DAMAGED -> "the import token was cut or changed; use the file as it came, or ask for new parameters";
            case OTHER_STORE -> "the import token comes from another store; ask this one for parameters";
            case OTHER_KEY -> "the import token belongs to another key; use the one that was made for this key";
            case WITHDRAWN ->
                "the import token is genuine, but the store no longer has the private key to it; ask for new parameters";
        };
    }
}
