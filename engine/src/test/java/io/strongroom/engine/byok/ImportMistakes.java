package io.strongroom.engine.byok;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ImportTicket;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.MaterialExpiry;
import io.strongroom.engine.model.MaterialFault;
import io.strongroom.engine.model.TokenFault;
import io.strongroom.engine.model.WrappingAlgorithm;
import io.strongroom.engine.usecase.key.ImportKeyMaterial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.MGF1ParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// The usual mistakes of people who import key material, each made as it happens.
final class ImportMistakes {
    private static final byte[] MATERIAL = Owner.material(32, 1);
    private static final WrappingAlgorithm OAEP_256 = WrappingAlgorithm.RSAES_OAEP_SHA_256;

    private final Path folder;
    private final KeyId key;
    private final KeyId imported;
    private final ImportTicket ticket;
    private final ImportTicket second;
    private final ImportTicket sha1;
    private final ImportTicket pkcs1;
    private final ImportTicket ofImported;
    private final byte[] foreignToken;
    private final KeyPair foreignKey;
    private final List<Mistake> all = new ArrayList<>();

    /// @param fault of material or of the token
    record Mistake(String name, Object fault, Made request) {}

    @FunctionalInterface
    interface Made {
        ImportKeyMaterial.Request make() throws Exception;
    }

    @FunctionalInterface
    private interface Content {
        byte[] make() throws Exception;
    }

    ImportMistakes(ByokStore store, ByokStore foreign, Path folder) throws EngineException, GeneralSecurityException {
        this.folder = folder;
        this.key = store.externalKey(KeySpec.AES_256);
        this.imported = store.externalKey(KeySpec.AES_256);
        store.bring(imported, Owner.material(32, 2));
        this.ticket = store.ticket(key);
        this.second = store.ticket(key);
        this.sha1 = store.ticket(key, WrappingAlgorithm.RSAES_OAEP_SHA_1);
        this.pkcs1 = store.ticket(key, WrappingAlgorithm.RSAES_PKCS1_V1_5);
        this.ofImported = store.ticket(imported);
        this.foreignToken = foreign.ticket(foreign.externalKey(KeySpec.AES_256)).token();
        this.foreignKey = pair(2048);
        addFiles();
        addKeyFiles();
        addWrappings();
        addOpenSslWrappings();
        addMaterials();
        addTokens();
    }

    List<Mistake> all() {
        return List.copyOf(all);
    }

    private static KeyPair pair(int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private void material(String name, MaterialFault fault, Content content) {
        material(name, fault, ticket, content);
    }

    private void material(String name, MaterialFault fault, ImportTicket used, Content content) {
        all.add(new Mistake(name, fault, () -> request(used, used.token(), content.make())));
    }

    private void token(String name, TokenFault fault, Content content) {
        all.add(new Mistake(name, fault, () -> request(ticket, content.make(), Owner.wrap(ticket, MATERIAL))));
    }

    private static ImportKeyMaterial.Request request(ImportTicket used, byte[] token, byte[] wrapped) {
        return new ImportKeyMaterial.Request(used.key(), token, wrapped, MaterialExpiry.NEVER);
    }

    private static byte[] hex(byte[] bytes) {
        return ascii(HexFormat.of().formatHex(bytes));
    }

    private static byte[] base64(byte[] bytes) {
        return Base64.getEncoder().encode(bytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] flipped(byte[] bytes, int at) {
        bytes[at] ^= 1;
        return bytes;
    }

    private static byte[] with(byte[] bytes, String end) {
        byte[] tail = ascii(end);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + tail.length);
        System.arraycopy(tail, 0, longer, bytes.length, tail.length);
        return longer;
    }

    private byte[] wrapped() throws GeneralSecurityException {
        return Owner.wrap(ticket, MATERIAL);
    }

    private void addFiles() {
        material("an empty file", MaterialFault.EMPTY_FILE, () -> new byte[0]);
        material("hexadecimal text of wrapped material", MaterialFault.HEX_TEXT, () -> hex(wrapped()));
        material(
                "hexadecimal text in lines",
                MaterialFault.HEX_TEXT,
                () -> ascii(new String(hex(wrapped()), StandardCharsets.US_ASCII).replaceAll("(.{60})", "$1\n")));
        material("Base64 that lost a character", MaterialFault.DAMAGED_TEXT, () -> {
            byte[] text = base64(wrapped());
            return Arrays.copyOf(text, text.length - 1);
        });
        material("the raw material of AES-256", MaterialFault.BARE_MATERIAL, () -> MATERIAL);
        material("the raw material of SM4", MaterialFault.BARE_MATERIAL, () -> Owner.material(16, 3));
        material("Base64 of the material", MaterialFault.BARE_MATERIAL_TEXT, () -> with(base64(MATERIAL), "\n"));
        material("hexadecimal text of the material", MaterialFault.BARE_MATERIAL_TEXT, () -> hex(MATERIAL));
        material("random bytes", MaterialFault.WRONG_SIZE, () -> Owner.material(100, 4));
        material("wrapped material cut short", MaterialFault.WRONG_SIZE, () -> Arrays.copyOf(wrapped(), 255));
        for (int bits : List.of(1024, 3072, 4096)) {
            material(
                    "wrapped with RSA-" + bits,
                    MaterialFault.OTHER_RSA_SIZE,
                    () -> Owner.wrap(pair(bits).getPublic().getEncoded(), MATERIAL, OAEP_256));
        }
    }

    private void addKeyFiles() {
        material("the public key as PEM", MaterialFault.PUBLIC_KEY_FILE, () -> ascii(ticket.publicKeyPem()));
        material("the public key as DER", MaterialFault.PUBLIC_KEY_FILE, ticket::publicKey);
        material("the public key as Base64", MaterialFault.PUBLIC_KEY_FILE, () -> ascii(ticket.publicKeyBase64()));
        material(
                "a private key as DER",
                MaterialFault.PRIVATE_KEY_FILE,
                () -> foreignKey.getPrivate().getEncoded());
        material(
                "a private key as PEM, by openssl",
                MaterialFault.PRIVATE_KEY_FILE,
                () -> openSsl().run("private.pem", "genpkey", "-algorithm", "RSA", "-out", "private.pem"));
        material(
                "a private key of another kind, by openssl",
                MaterialFault.PRIVATE_KEY_FILE,
                () -> openSsl()
                        .run(
                                "ec.der",
                                "ecparam",
                                "-genkey",
                                "-name",
                                "prime256v1",
                                "-outform",
                                "DER",
                                "-noout",
                                "-out",
                                "ec.der"));
        for (String form : List.of("PEM", "DER")) {
            material(
                    "a private key under a passphrase as " + form + ", by openssl",
                    MaterialFault.PRIVATE_KEY_FILE,
                    () -> encryptedPrivateKey(form));
        }
        material("a certificate, by openssl", MaterialFault.OTHER_KEY_FILE, () -> certificate("PEM"));
        material("a certificate as DER, by openssl", MaterialFault.OTHER_KEY_FILE, () -> certificate("DER"));
        material("the token", MaterialFault.TOKEN_FILE, ticket::token);
        material("the token as Base64", MaterialFault.TOKEN_FILE, () -> ascii(ticket.tokenBase64()));
    }

    private OpenSsl openSsl() {
        return new OpenSsl(folder);
    }

    private byte[] encryptedPrivateKey(String form) throws IOException {
        openSsl().run("plain.pem", "genpkey", "-algorithm", "RSA", "-out", "plain.pem");
        return openSsl()
                .run(
                        "encrypted",
                        "pkcs8",
                        "-topk8",
                        "-in",
                        "plain.pem",
                        "-outform",
                        form,
                        "-passout",
                        "pass:secret",
                        "-out",
                        "encrypted");
    }

    private byte[] certificate(String form) throws IOException {
        return openSsl()
                .run(
                        "certificate",
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-keyout",
                        "key.pem",
                        "-subj",
                        "/CN=owner",
                        "-outform",
                        form,
                        "-out",
                        "certificate");
    }

    private void addWrappings() {
        byte[] publicKey = ticket.publicKey();
        material(
                "wrapped for another ticket of the key",
                MaterialFault.OTHER_TICKET,
                () -> Owner.wrap(second, MATERIAL));
        material(
                "wrapped for another key's ticket", MaterialFault.OTHER_TICKET, () -> Owner.wrap(ofImported, MATERIAL));
        material(
                "wrapped for another ticket, and otherwise",
                MaterialFault.OTHER_TICKET,
                () -> Owner.wrap(second.publicKey(), MATERIAL, WrappingAlgorithm.RSAES_PKCS1_V1_5));
        material(
                "PKCS #1 v1.5 for OAEP",
                MaterialFault.PKCS1_INSTEAD_OF_OAEP,
                () -> Owner.wrap(publicKey, MATERIAL, WrappingAlgorithm.RSAES_PKCS1_V1_5));
        material(
                "OAEP for PKCS #1 v1.5",
                MaterialFault.OAEP_INSTEAD_OF_PKCS1,
                pkcs1,
                () -> Owner.wrap(pkcs1.publicKey(), MATERIAL, OAEP_256));
        material("Java's default", MaterialFault.MASK_SHA_1, () -> Owner.javaDefault(publicKey, MATERIAL));
        material(
                "SHA-1 for SHA-256",
                MaterialFault.OTHER_OAEP_HASH,
                () -> Owner.wrap(publicKey, MATERIAL, WrappingAlgorithm.RSAES_OAEP_SHA_1));
        material(
                "SHA-256 for SHA-1",
                MaterialFault.OTHER_OAEP_HASH,
                sha1,
                () -> Owner.wrap(sha1.publicKey(), MATERIAL, OAEP_256));
        material(
                "SHA-512 for SHA-256",
                MaterialFault.OTHER_OAEP_HASH,
                () -> Owner.oaep(publicKey, MATERIAL, "SHA-512", MGF1ParameterSpec.SHA512));
        material(
                "wrapped for a key from elsewhere",
                MaterialFault.NOT_FOR_THIS_KEY,
                () -> Owner.wrap(foreignKey.getPublic().getEncoded(), MATERIAL, OAEP_256));
        material("a bit flipped", MaterialFault.NOT_FOR_THIS_KEY, () -> flipped(wrapped(), 200));
        material(
                "PKCS #1 v1.5 with a bit flipped",
                MaterialFault.NOT_FOR_THIS_KEY,
                pkcs1,
                () -> flipped(Owner.wrap(pkcs1, MATERIAL), 200));
    }

    private void addOpenSslWrappings() {
        openSsl("pkcs1 for OAEP", MaterialFault.PKCS1_INSTEAD_OF_OAEP, ticket, List.of("rsa_padding_mode:pkcs1"));
        openSsl("mgf1 sha1 with oaep sha256", MaterialFault.MASK_SHA_1, ticket, OpenSsl.oaep("sha256", "sha1"));
        openSsl("oaep sha1 for sha256", MaterialFault.OTHER_OAEP_HASH, ticket, OpenSsl.oaep("sha1", "sha1"));
        openSsl("oaep without a hash", MaterialFault.OTHER_OAEP_HASH, ticket, List.of("rsa_padding_mode:oaep"));
        openSsl("oaep sha256 for sha1", MaterialFault.OTHER_OAEP_HASH, sha1, OpenSsl.oaep("sha256", "sha256"));
        openSsl("mgf1 sha256 with oaep sha1", MaterialFault.OTHER_OAEP_HASH, sha1, OpenSsl.oaep("sha1", "sha256"));
        openSsl("oaep sha384", MaterialFault.OTHER_OAEP_HASH, ticket, OpenSsl.oaep("sha384", "sha384"));
        openSsl("oaep for pkcs1", MaterialFault.OAEP_INSTEAD_OF_PKCS1, pkcs1, OpenSsl.oaep("sha1", "sha1"));
    }

    private void openSsl(String name, MaterialFault fault, ImportTicket used, List<String> options) {
        material("openssl: " + name, fault, used, () -> openSsl().wrap(used, MATERIAL, options));
    }

    private void addMaterials() {
        wrapped("hexadecimal text wrapped", MaterialFault.HEX_WRAPPED, hex(MATERIAL));
        wrapped("openssl rand -hex wrapped", MaterialFault.HEX_WRAPPED, with(hex(MATERIAL), "\n"));
        wrapped("Base64 text wrapped", MaterialFault.BASE64_WRAPPED, base64(MATERIAL));
        wrapped("openssl rand -base64 wrapped", MaterialFault.BASE64_WRAPPED, with(base64(MATERIAL), "\n"));
        wrapped("a line break behind the material", MaterialFault.LINE_BREAK_WRAPPED, with(MATERIAL, "\n"));
        wrapped("a Windows line break behind it", MaterialFault.LINE_BREAK_WRAPPED, with(MATERIAL, "\r\n"));
        for (int length : List.of(1, 16, 31, 33, 64)) {
            wrapped(length + " bytes of material", MaterialFault.WRONG_LENGTH, Owner.material(length, 5));
        }
        wrapped("zeros", MaterialFault.SINGLE_BYTE, new byte[32]);
        byte[] ones = new byte[32];
        Arrays.fill(ones, (byte) '1');
        wrapped("one character over and over", MaterialFault.SINGLE_BYTE, ones);
        material(
                "other material than the first time",
                MaterialFault.OTHER_MATERIAL,
                ofImported,
                () -> Owner.wrap(ofImported, MATERIAL));
    }

    private void wrapped(String name, MaterialFault fault, byte[] message) {
        material(name, fault, () -> Owner.wrap(ticket, message));
        material(name + ", PKCS #1 v1.5", fault, pkcs1, () -> Owner.wrap(pkcs1, message));
    }

    private void addTokens() {
        token("a token of another key", TokenFault.OTHER_KEY, ofImported::token);
        token("a token of another store", TokenFault.OTHER_STORE, () -> foreignToken);
        for (int at : List.of(20, 40, 90)) {
            token(
                    "a token with byte " + at + " changed",
                    TokenFault.DAMAGED,
                    () -> flipped(ticket.token().clone(), at));
        }
        token("a token cut short", TokenFault.DAMAGED, () -> Arrays.copyOf(ticket.token(), 40));
        token("a token as Base64 cut short", TokenFault.DAMAGED, () -> {
            byte[] text = ascii(ticket.tokenBase64());
            return Arrays.copyOf(text, text.length - 3);
        });
        token("the wrapped material as token", TokenFault.MATERIAL_FILE, this::wrapped);
        token("the public key as token", TokenFault.KEY_FILE, () -> ascii(ticket.publicKeyPem()));
        token("the public key in Base64 as token", TokenFault.KEY_FILE, () -> ascii(ticket.publicKeyBase64()));
        token("text", TokenFault.NOT_A_TOKEN, () -> ascii("import token"));
        token("nothing", TokenFault.NOT_A_TOKEN, () -> new byte[0]);
    }
}
