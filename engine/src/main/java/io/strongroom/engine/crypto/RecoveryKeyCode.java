package io.strongroom.engine.crypto;

import java.util.Arrays;

/// The recovery key as people write it down: 256 bits and a 24-bit checksum in 56 characters,
/// shown as seven groups `XXXX-XXXX` with a space between.
///
/// The alphabet is digits and capitals without I, L, O and U. Reading forgives case, spaces,
/// hyphens, O for 0, and I or L for 1. The checksum is CRC-24 (RFC 9580): it finds every error
/// within four neighbouring characters, and tells the group of a single wrong one. Safe for all
/// threads.
public final class RecoveryKeyCode {

    public static final int KEY_LENGTH = 32;
    public static final int GROUPS = 7;
    public static final int GROUP_CHARACTERS = 8;
    static final int CHARACTERS = GROUPS * GROUP_CHARACTERS;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 35;
    private static final int CHECKSUM_START = 0xB704CE;
    private static final int CHECKSUM_POLYNOMIAL = 0x1864CFB;

    private RecoveryKeyCode() {}

    /// What reading gave. Groups count from 1, as people do.
    public sealed interface Reading {
        /// The code is right; the caller owns the key.
        record Key(SecretBytes key) implements Reading {}

        /// Not 56 characters.
        record WrongLength(int characters) implements Reading {}

        /// A character in this group that no code has.
        record WrongCharacter(int group) implements Reading {}

        /// The code would be right if one character of this group were another.
        record WrongGroup(int group) implements Reading {}

        /// Wrong in more than one place.
        record Wrong() implements Reading {}
    }

    /// The code; the caller shows and wipes it.
    public static char[] encode(SecretBytes key) {
        if (key.length() != KEY_LENGTH) {
            throw new IllegalArgumentException("recovery key of " + key.length() + " bytes");
        }
        byte[] code = key.use(bytes -> Arrays.copyOf(bytes, CODE_LENGTH));
        int checksum = checksum(code);
        code[32] = (byte) (checksum >>> 16);
        code[33] = (byte) (checksum >>> 8);
        code[34] = (byte) checksum;
        return grouped(symbols(code));
    }

    public static Reading decode(char[] text) {
        byte[] symbols = new byte[CHARACTERS];
        int count = 0;
        for (char character : text) {
            if (character == '-' || Character.isWhitespace(character)) {
                continue;
            }
            if (count < CHARACTERS) {
                symbols[count] = (byte) symbol(character);
            }
            count++;
        }
        try {
            return count == CHARACTERS ? read(symbols) : new Reading.WrongLength(count);
        } finally {
            Arrays.fill(symbols, (byte) 0);
        }
    }

    private static Reading read(byte[] symbols) {
        for (int at = 0; at < CHARACTERS; at++) {
            if (symbols[at] < 0) {
                return new Reading.WrongCharacter(groupOf(at));
            }
        }
        byte[] code = bytes(symbols);
        try {
            return matches(code)
                    ? new Reading.Key(SecretBytes.adopt(Arrays.copyOf(code, KEY_LENGTH)))
                    : locate(symbols);
        } finally {
            Arrays.fill(code, (byte) 0);
        }
    }

    // The checksum's length lets at most one single-character correction fit, so the first that
    // fits is the place.
    private static Reading locate(byte[] symbols) {
        for (int at = 0; at < CHARACTERS; at++) {
            byte original = symbols[at];
            for (byte other = 0; other < ALPHABET.length(); other++) {
                symbols[at] = other;
                byte[] code = bytes(symbols);
                boolean fits = matches(code);
                Arrays.fill(code, (byte) 0);
                if (fits) {
                    return new Reading.WrongGroup(groupOf(at));
                }
            }
            symbols[at] = original;
        }
        return new Reading.Wrong();
    }

    private static int groupOf(int character) {
        return character / GROUP_CHARACTERS + 1;
    }

    private static int symbol(char character) {
        return switch (Character.toUpperCase(character)) {
            case 'O' -> 0;
            case 'I', 'L' -> 1;
            default -> ALPHABET.indexOf(Character.toUpperCase(character));
        };
    }

    private static char[] grouped(byte[] symbols) {
        char[] text = new char[CHARACTERS + CHARACTERS / 4 - 1];
        int to = 0;
        for (int at = 0; at < CHARACTERS; at++) {
            if (at > 0 && at % 4 == 0) {
                text[to++] = at % GROUP_CHARACTERS == 0 ? ' ' : '-';
            }
            text[to++] = ALPHABET.charAt(symbols[at]);
        }
        Arrays.fill(symbols, (byte) 0);
        return text;
    }

    private static byte[] symbols(byte[] code) {
        byte[] symbols = new byte[CHARACTERS];
        for (int bit = 0; bit < CODE_LENGTH * 8; bit++) {
            int value = code[bit / 8] >>> (7 - bit % 8) & 1;
            symbols[bit / 5] = (byte) (symbols[bit / 5] << 1 | value);
        }
        Arrays.fill(code, (byte) 0);
        return symbols;
    }

    private static byte[] bytes(byte[] symbols) {
        byte[] code = new byte[CODE_LENGTH];
        for (int bit = 0; bit < CODE_LENGTH * 8; bit++) {
            int value = symbols[bit / 5] >>> (4 - bit % 5) & 1;
            code[bit / 8] = (byte) (code[bit / 8] << 1 | value);
        }
        return code;
    }

    private static boolean matches(byte[] code) {
        int stored = (code[32] & 0xFF) << 16 | (code[33] & 0xFF) << 8 | (code[34] & 0xFF);
        return checksum(code) == stored;
    }

    /// CRC-24 of the key bytes.
    private static int checksum(byte[] code) {
        int crc = CHECKSUM_START;
        for (int at = 0; at < KEY_LENGTH; at++) {
            crc ^= (code[at] & 0xFF) << 16;
            for (int bit = 0; bit < 8; bit++) {
                crc <<= 1;
                crc ^= (crc >>> 24 & 1) * CHECKSUM_POLYNOMIAL;
            }
        }
        return crc;
    }
}
