package io.strongroom.engine.usecase;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is known of how a call came over the network. Nothing is known of one that began on this machine without a
/// connection: conditions see their keys absent then (RAM, "Condition").
///
/// @param address of the client, as a literal of either version
/// @param secure whether over TLS
/// @param userAgent as the client names itself; nobody has checked it
/// @param accessKey id of the key that signed the call
public record Wire(
        Optional<String> address, Optional<Boolean> secure, Optional<String> userAgent, Optional<String> accessKey) {
    private static final int LONGEST_RECORDED = 256;

    private static final Wire NONE = new Wire(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// No connection.
    public static Wire none() {
        return NONE;
    }

    /// A connection from `client`.
    public static Wire from(InetAddress client, boolean secure) {
        return new Wire(Optional.of(literal(client)), Optional.of(secure), Optional.empty(), Optional.empty());
    }

    /// The same, of a client that names itself so.
    public Wire by(String agent) {
        return new Wire(address, secure, Optional.of(agent), accessKey);
    }

    /// The same, signed by the access key of this id.
    public Wire signedBy(String id) {
        return new Wire(address, secure, userAgent, Optional.of(id));
    }

    // Without the interface that an address within a link carries: ranges of policies know none.
    private static String literal(InetAddress client) {
        try {
            return InetAddress.getByAddress(client.getAddress()).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an address has 4 or 16 bytes", e);
        }
    }

    /// What conditions may ask, by the names of RAM.
    Map<String, String> conditions() {
        Map<String, String> known = new TreeMap<>();
        address.ifPresent(value -> known.put("acs:SourceIp", value));
        secure.ifPresent(value -> known.put("acs:SecureTransport", value.toString()));
        userAgent.ifPresent(value -> known.put("acs:UserAgent", value));
        accessKey.ifPresent(value -> known.put("acs:AccessId", value));
        return known;
    }

    /// What the trail keeps of it, by the names of ActionTrail.
    SortedMap<String, String> recorded() {
        SortedMap<String, String> known = new TreeMap<>();
        address.ifPresent(value -> known.put("sourceIpAddress", value));
        userAgent.ifPresent(value -> known.put("userAgent", shortened(value)));
        accessKey.ifPresent(value -> known.put("accessKeyId", value));
        return known;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_RECORDED ? text : text.substring(0, LONGEST_RECORDED) + "…";
    }
}
