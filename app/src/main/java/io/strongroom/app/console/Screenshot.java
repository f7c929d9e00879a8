package io.strongroom.app.console;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/// Pictures of the windows, also where there is no display. Used on the application thread.
///
/// Writes PNG by itself, because the runtime has neither AWT nor Swing.
public final class Screenshot {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int COLOUR_WITH_ALPHA = 6;

    /// The filter of each row: what differs from the row above, which packs plain surfaces best.
    private static final byte UP = 2;

    private Screenshot() {}

    /// One scene as it is, after its layout was brought up to date.
    public static WritableImage of(Scene scene) {
        scene.getRoot().applyCss();
        if (scene.getRoot() instanceof Region region) {
            region.layout();
        }
        return scene.snapshot(null);
    }

    /// A window with everything that floats above it: menus, tooltips, popups.
    public static WritableImage of(Window window) {
        Scene base = window.getScene();
        WritableImage picture = of(base);
        double left = window.getX() + base.getX();
        double top = window.getY() + base.getY();
        for (Window other : List.copyOf(Window.getWindows())) {
            if (!other.equals(window) && other.isShowing() && other.getScene() != null) {
                double x = other.getX() + other.getScene().getX() - left;
                double y = other.getY() + other.getScene().getY() - top;
                paste(of(other.getScene()), picture, (int) x, (int) y);
            }
        }
        return picture;
    }

    private static void paste(Image from, WritableImage onto, int left, int top) {
        PixelReader reader = from.getPixelReader();
        for (int y = Math.max(0, -top); y < from.getHeight() && y + top < onto.getHeight(); y++) {
            for (int x = Math.max(0, -left); x < from.getWidth() && x + left < onto.getWidth(); x++) {
                int argb = reader.getArgb(x, y);
                if (argb >>> 24 == 0xff) {
                    onto.getPixelWriter().setArgb(x + left, y + top, argb);
                }
            }
        }
    }

    /// Writes a picture as PNG, over what was there.
    public static void write(Path file, Image picture) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, png(picture));
    }

    /// A picture as PNG.
    public static byte[] png(Image picture) throws IOException {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(SIGNATURE);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        try (DataOutputStream fields = new DataOutputStream(header)) {
            fields.writeInt(width);
            fields.writeInt(height);
            fields.write(new byte[] {8, COLOUR_WITH_ALPHA, 0, 0, 0});
        }
        chunk(file, "IHDR", header.toByteArray());
        chunk(file, "IDAT", deflated(pixels(picture, width, height)));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static byte[] pixels(Image picture, int width, int height) {
        int[] argb = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        byte[] rows = new byte[height * (1 + width * 4)];
        int at = 0;
        for (int pixel = 0; pixel < argb.length; pixel++) {
            if (pixel % width == 0) {
                rows[at++] = UP;
            }
            int above = pixel < width ? 0 : argb[pixel - width];
            rows[at++] = difference(argb[pixel], above, 16);
            rows[at++] = difference(argb[pixel], above, 8);
            rows[at++] = difference(argb[pixel], above, 0);
            rows[at++] = difference(argb[pixel], above, 24);
        }
        return rows;
    }

    private static byte difference(int argb, int above, int channel) {
        return (byte) ((argb >>> channel) - (above >>> channel));
    }

    private static byte[] deflated(byte[] rows) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (Deflater deflater = new Deflater();
                DeflaterOutputStream stream = new DeflaterOutputStream(packed, deflater)) {
            stream.write(rows);
        }
        return packed.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        DataOutputStream fields = new DataOutputStream(file);
        fields.writeInt(content.length);
        fields.write(name);
        fields.write(content);
        fields.writeInt((int) checksum.getValue());
    }
}
