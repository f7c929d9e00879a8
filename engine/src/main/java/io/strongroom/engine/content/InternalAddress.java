package io.strongroom.engine.content;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/// Tells addresses of this machine and its network from those of the internet.
final class InternalAddress {
    private InternalAddress() {}

    static boolean is(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isSpecial(address);
    }

    private static boolean isSpecial(InetAddress address) {
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> isSpecial4(bytes);
            case Inet6Address _ -> (bytes[0] & 0xfe) == 0xfc;
            default -> true;
        };
    }

    /// This network (0/8), shared (100.64/10), benchmarking (198.18/15) and reserved (240/4)
    /// addresses: RFC 6890.
    private static boolean isSpecial4(byte[] bytes) {
        int first = Byte.toUnsignedInt(bytes[0]);
        int second = Byte.toUnsignedInt(bytes[1]);
        return first == 0
                || (first == 100 && (second & 0xc0) == 64)
                || (first == 198 && (second & 0xfe) == 18)
                || first >= 240;
    }
}
