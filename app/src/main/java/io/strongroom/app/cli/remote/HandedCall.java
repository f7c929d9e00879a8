package io.strongroom.app.cli.remote;

import io.strongroom.app.cli.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A command as it was typed and what surrounded it: all that travels besides the streams.
///
/// @param arguments as the command line received them
/// @param surroundings of the process that received them; secrets are no part of its environment
record HandedCall(List<String> arguments, Terminal.Surroundings surroundings) {

    HandedCall {
        arguments = List.copyOf(arguments);
    }

    byte[] encode() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(arguments.size());
        for (String argument : arguments) {
            writeText(out, argument);
        }
        writeText(out, surroundings.directory().toString());
        out.writeInt(surroundings.environment().size());
        for (Map.Entry<String, String> variable : new TreeMap<>(surroundings.environment()).entrySet()) {
            writeText(out, variable.getKey());
            writeText(out, variable.getValue());
        }
        for (Terminal.Channel channel : Terminal.Channel.values()) {
            out.writeBoolean(surroundings.interactive().contains(channel));
        }
        out.writeInt(surroundings.width());
        return bytes.toByteArray();
    }

    static HandedCall decode(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            List<String> arguments = new ArrayList<>();
            for (int left = count(in); left > 0; left--) {
                arguments.add(readText(in));
            }
            return new HandedCall(arguments, readSurroundings(in));
        } catch (IllegalArgumentException e) {
            throw (IOException) new ProtocolException("not a call").initCause(e);
        }
    }

    private static Terminal.Surroundings readSurroundings(DataInputStream in) throws IOException {
        Path directory = Path.of(readText(in));
        Map<String, String> environment = new TreeMap<>();
        for (int left = count(in); left > 0; left--) {
            environment.put(readText(in), readText(in));
        }
        Set<Terminal.Channel> interactive = EnumSet.noneOf(Terminal.Channel.class);
        for (Terminal.Channel channel : Terminal.Channel.values()) {
            if (in.readBoolean()) {
                interactive.add(channel);
            }
        }
        return new Terminal.Surroundings(directory, environment, interactive, in.readInt());
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /// Every counted thing takes four bytes at least, so a count beyond the rest is a lie not worth allocating for.
    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > in.available() / Integer.BYTES) {
            throw new ProtocolException("not a call");
        }
        return count;
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new ProtocolException("not a call");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
