package io.strongroom.installers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IconFilesTest {
    private static final Path PICTURES = Path.of("../ui-resources/src/main/resources/io/strongroom/ui/icons");

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws Exception {
        IconFiles.write(PICTURES, folder);
    }

    private static byte[] picture(int size) throws Exception {
        return Files.readAllBytes(PICTURES.resolve("strongroom-" + size + ".png"));
    }

    @Test
    void windowsFindsEachPictureWhereTheDirectorySays() throws Exception {
        byte[] bytes = Files.readAllBytes(folder.resolve("strongroom.ico"));
        ByteBuffer ico = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(ico.getShort(2)).isEqualTo((short) 1);
        int count = ico.getShort(4);
        assertThat(count).isEqualTo(6);
        for (int i = 0; i < count; i++) {
            int entry = 6 + 16 * i;
            int size = Byte.toUnsignedInt(ico.get(entry));
            int start = ico.getInt(entry + 12);
            assertThat(Arrays.copyOfRange(bytes, start, start + ico.getInt(entry + 8)))
                    .isEqualTo(picture(size == 0 ? 256 : size));
        }
    }

    @Test
    void macFindsThePicturesOneAfterAnother() throws Exception {
        byte[] bytes = Files.readAllBytes(folder.resolve("strongroom.icns"));
        ByteBuffer icns = ByteBuffer.wrap(bytes);
        assertThat(type(icns, 0)).isEqualTo("icns");
        assertThat(icns.getInt(4)).isEqualTo(bytes.length);
        int at = 8;
        int found = 0;
        for (; at < bytes.length; at += icns.getInt(at + 4)) {
            if (type(icns, at).equals("ic09")) {
                assertThat(Arrays.copyOfRange(bytes, at + 8, at + icns.getInt(at + 4)))
                        .isEqualTo(picture(512));
            }
            found++;
        }
        assertThat(at).isEqualTo(bytes.length);
        assertThat(found).isEqualTo(5);
    }

    private static String type(ByteBuffer icns, int at) {
        byte[] name = new byte[4];
        icns.get(at, name);
        return new String(name, StandardCharsets.US_ASCII);
    }
}
