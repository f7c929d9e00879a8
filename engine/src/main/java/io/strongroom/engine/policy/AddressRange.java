package io.strongroom.engine.policy;

import java.net.InetAddress;
import java.util.Optional;

/// An IP address, or a range of them in CIDR notation (RFC 4632, RFC 4291), of either version.
///
/// @param bits how many leading bits must be the same
record AddressRange(byte[] address, int bits) {
    private static final int BYTE = 8;

    /// Reads an address or a range; names of hosts are neither.
    static Optional<AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        return literal(slash < 0 ? text : text.substring(0, slash)).flatMap(address -> {
            int most = address.length * BYTE;
            return slash < 0
                    ? Optional.of(new AddressRange(address, most))
                    : bits(text.substring(slash + 1), most).map(bits -> new AddressRange(address, bits));
        });
    }

    private static Optional<byte[]> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text).getAddress());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> bits(String text, int most) {
        return text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= most
                ? Optional.of(Integer.parseInt(text))
                : Optional.empty();
    }

    boolean holds(byte[] other) {
        if (other.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % BYTE);
            if ((address[bit / BYTE] & mask) != (other[bit / BYTE] & mask)) {
                return false;
            }
        }
        return true;
    }

    static ConditionValues test() {
        return new ConditionValues() {
            @Override
            public boolean reads(String wanted) {
                return parse(wanted).isPresent();
            }

            @Override
            public Truth compare(String found, String wanted) {
                Optional<byte[]> address = literal(found);
                Optional<AddressRange> range = parse(wanted);
                return address.isEmpty() || range.isEmpty()
                        ? Truth.UNREADABLE
                        : Truth.of(range.get().holds(address.get()));
            }
        };
    }
}
