package io.strongroom.installers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The icon in the containers of Windows and macOS. Both take PNG pictures as they are.
///
/// Sources: Microsoft, "Icons" (ICONDIR, ICONDIRENTRY; PNG entries since Windows Vista); Apple Icon
/// Image format (types ic07 to ic09 and ic11 to ic13 hold PNG).
final class IconFiles {
    private static final List<Integer> ICO_SIZES = List.of(16, 24, 32, 48, 64, 256);
    private static final Map<Integer, String> ICNS_TYPES =
            new TreeMap<>(Map.of(32, "ic11", 64, "ic12", 128, "ic07", 256, "ic08", 512, "ic09"));
    private static final int ICO_HEADER = 6;
    private static final int ICO_ENTRY = 16;
    private static final int ICNS_HEADER = 8;

    private IconFiles() {}

    /// @param pictures folder with `strongroom-SIZE.png`
    /// @param folder takes `strongroom.ico` and `strongroom.icns`
    static void write(Path pictures, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("strongroom.ico"), ico(pictures));
        Files.write(folder.resolve("strongroom.icns"), icns(pictures));
    }

    private static byte[] picture(Path pictures, int size) throws IOException {
        return Files.readAllBytes(pictures.resolve("strongroom-" + size + ".png"));
    }

    private static byte[] ico(Path pictures) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int start = ICO_HEADER + ICO_ENTRY * ICO_SIZES.size();
        ByteBuffer head = ByteBuffer.allocate(start).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.size());
        for (int size : ICO_SIZES) {
            byte[] png = picture(pictures, size);
            // 256 is written as 0; no palette; one plane of 32 bits.
            head.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            head.putShort((short) 1).putShort((short) 32);
            head.putInt(png.length).putInt(start + content.size());
            content.writeBytes(png);
        }
        return joined(head.array(), content.toByteArray());
    }

    private static byte[] icns(Path pictures) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (Map.Entry<Integer, String> type : ICNS_TYPES.entrySet()) {
            byte[] png = picture(pictures, type.getKey());
            content.writeBytes(head(type.getValue(), png.length));
            content.writeBytes(png);
        }
        return joined(head("icns", content.size()), content.toByteArray());
    }

    private static byte[] head(String type, int length) {
        return ByteBuffer.allocate(ICNS_HEADER)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(ICNS_HEADER + length)
                .array();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
