package heng.server.field.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.OptionalLong;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// The copy that is shown: pixels alone, upright, at most [#LONGEST_SIDE] pixels wide or high, as a new JPEG. So nothing that stood beside the pixels gets into it.
final class PublicCopy {

    static final int LONGEST_SIDE = 2048;

    /// More pixels than this are not decoded: a few kilobytes can say that they are gigapixels. The largest sensors of phones write 200 million; those pictures are kept, not shown.
    static final long MOST_PIXELS = 100_000_000;

    private static final float QUALITY = 0.85f;

    private PublicCopy() {}

    /// What could be made.
    sealed interface Made {

        /// @param width of the original, in pixels
        record Copy(byte[] jpeg, int width, int height, OptionalLong hash) implements Made {}

        /// @param why `unreadable`, `too-many-pixels` or `format`
        record None(String why) implements Made {}
    }

    /// @param orientation EXIF 0x0112, 1 to 8
    static Made of(Path original, ImageKind kind, int orientation) throws IOException {
        if (!kind.isReadable()) return new Made.None("format");
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(kind.type());
        ImageReader reader = readers.next();
        try (FileImageInputStream in = new FileImageInputStream(original.toFile())) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) return new Made.None("too-many-pixels");
            ImageReadParam coarse = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE)); // so that memory does not follow the size of the original
            coarse.setSourceSubsampling(step, step, 0, 0);
            BufferedImage upright = upright(reader.read(0, coarse), orientation);
            return new Made.Copy(jpeg(upright), width, height, DifferenceHash.of(upright));
        } catch (IOException | RuntimeException _) { // bytes from outside: the decoder may fall over them in its own way
            return new Made.None("unreadable");
        } finally {
            reader.dispose();
        }
    }

    /// Scaled and turned, on white where it was transparent.
    private static BufferedImage upright(BufferedImage image, int orientation) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean lying = orientation >= 5;
        BufferedImage upright = new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = upright.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        AffineTransform turn = turn(orientation, width, height);
        turn.scale((double) width / image.getWidth(), (double) height / image.getHeight());
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return upright;
    }

    /// From the stored picture of a size to the upright one (EXIF 2.32, table of 0x0112).
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
                writer.setOutput(out);
                writer.write(null, new IIOImage(image, null, null), how);
            }
            return bytes.toByteArray();
        } finally {
            writer.dispose();
        }
    }
}
