package heng.server.field.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Photos of streets that nobody has ever seen, and what a camera writes into them.
public final class Pictures {

    private Pictures() {}

    /// A scene: the same for the same seed.
    public static BufferedImage scene(long seed, int width, int height) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
        graphics.fillRect(0, 0, width, height);
        for (int i = 0; i < 40; i++) {
            graphics.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
            int x = (int) (random.nextDouble() * width);
            int y = (int) (random.nextDouble() * height);
            int wide = (int) (random.nextDouble() * width / 2);
            int high = (int) (random.nextDouble() * height / 2);
            if (random.nextBoolean()) graphics.fillRect(x, y, wide, high);
            else graphics.fillOval(x, y, wide, high);
        }
        graphics.dispose();
        return image;
    }

    public static byte[] jpeg(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// A JPEG of a scene.
    public static byte[] photo(long seed) {
        return jpeg(scene(seed, 800, 600), 0.9f);
    }

    public static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Puts what a camera writes into a JPEG (EXIF 2.32: a TIFF in the segment APP1).
    ///
    /// @param taken as `2026:09:20 20:19:58`; empty text for none
    /// @param offset as `+08:00`; empty text for none
    /// @param position latitude and longitude in degrees north and east; empty for none
    public static byte[] withExif(byte[] jpeg, String taken, String offset, String device, int orientation, double... position) {
        List<Entry> gps = position.length == 0 ? List.of() : List.of(ascii(1, "N"), degrees(2, position[0]), ascii(3, "E"), degrees(4, position[1]));
        List<Entry> exif = new ArrayList<>();
        if (!taken.isEmpty()) exif.add(ascii(0x9003, taken));
        if (!offset.isEmpty()) exif.add(ascii(0x9011, offset));
        List<Entry> main = new ArrayList<>();
        if (!device.isEmpty()) main.add(ascii(0x010f, device));
        main.add(new Entry(0x0112, 3, 1, ByteBuffer.allocate(4).putShort((short) orientation).array()));
        int after = 8 + size(main) + (exif.isEmpty() ? 0 : 12) + (gps.isEmpty() ? 0 : 12);
        if (!exif.isEmpty()) main.add(pointer(0x8769, after));
        if (!gps.isEmpty()) main.add(pointer(0x8825, after + size(exif)));
        ByteBuffer tiff = ByteBuffer.allocate(8 + size(main) + size(exif) + size(gps));
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        directory(tiff, main);
        if (!exif.isEmpty()) directory(tiff, exif);
        if (!gps.isEmpty()) directory(tiff, gps);
        int length = 2 + 6 + tiff.position();
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + 2 + length);
        whole.put(jpeg, 0, 2).put((byte) 0xff).put((byte) 0xe1).putShort((short) length).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array(), 0, tiff.position()).put(jpeg, 2, jpeg.length - 2);
        return whole.array();
    }

    /// @param type 2 text, 3 short, 4 long, 5 rational
    private record Entry(int tag, int type, int count, byte[] value) {}

    private static Entry ascii(int tag, String text) {
        byte[] bytes = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        return new Entry(tag, 2, bytes.length, bytes);
    }

    private static Entry pointer(int tag, int at) {
        return new Entry(tag, 4, 1, ByteBuffer.allocate(4).putInt(at).array());
    }

    private static Entry degrees(int tag, double degrees) {
        return new Entry(tag, 5, 3, ByteBuffer.allocate(24).putInt((int) Math.round(degrees * 1_000_000)).putInt(1_000_000).putInt(0).putInt(1).putInt(0).putInt(1).array());
    }

    private static int size(List<Entry> entries) {
        return entries.isEmpty() ? 0 : 2 + 12 * entries.size() + 4 + entries.stream().mapToInt(entry -> entry.value().length > 4 ? entry.value().length : 0).sum();
    }

    private static void directory(ByteBuffer tiff, List<Entry> entries) {
        int far = tiff.position() + 2 + 12 * entries.size() + 4;
        tiff.putShort((short) entries.size());
        for (Entry entry : entries) {
            tiff.putShort((short) entry.tag()).putShort((short) entry.type()).putInt(entry.count());
            if (entry.value().length > 4) {
                tiff.putInt(far);
                far += entry.value().length;
            } else tiff.put(entry.value()).put(new byte[4 - entry.value().length]);
        }
        tiff.putInt(0);
        entries.stream().filter(entry -> entry.value().length > 4).forEach(entry -> tiff.put(entry.value()));
    }
}
