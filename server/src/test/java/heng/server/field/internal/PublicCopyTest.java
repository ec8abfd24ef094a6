package heng.server.field.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is read from an original, and the copy that is made of it.
class PublicCopyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("original"), bytes);
    }

    private PublicCopy.Made.Copy copy(byte[] bytes, ImageKind kind, int orientation) throws IOException {
        return (PublicCopy.Made.Copy) PublicCopy.of(file(bytes), kind, orientation);
    }

    private static BufferedImage image(PublicCopy.Made.Copy copy) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(copy.jpeg()));
    }

    @Test
    void readsWhatACameraHasWritten() throws IOException {
        Exif exif = Exif.read(file(Pictures.withExif(Pictures.photo(1), "2026:09:20 20:19:58", "", "Beacon 7", 6, 34.03, 113.86)), ZONE);
        assertThat(exif.taken()).contains(LocalDateTime.parse("2026-09-20T20:19:58"));
        assertThat(exif.device()).contains("Beacon 7");
        assertThat(exif.orientation()).isEqualTo(6);
        assertThat(exif.point().orElseThrow().latitude()).isCloseTo(34.03, Offset.offset(1e-6));
        assertThat(exif.point().orElseThrow().longitude()).isCloseTo(113.86, Offset.offset(1e-6));
    }

    @Test
    void bringsAStatedOffsetToTheTimeOfTheZone() throws IOException {
        assertThat(Exif.read(file(Pictures.withExif(Pictures.photo(1), "2026:09:20 12:19:58", "+00:00", "", 1)), ZONE).taken()).contains(LocalDateTime.parse("2026-09-20T20:19:58"));
    }

    @ParameterizedTest
    @CsvSource({"'0000:00:00 00:00:00'", "'    :  :     :  :  '", "'2026:13:40 99:00:00'"})
    void takesAClockThatWasNeverSetForNone(String written) throws IOException {
        assertThat(Exif.read(file(Pictures.withExif(Pictures.photo(1), written, "", "", 1)), ZONE).saysAnything()).isFalse();
    }

    @Test
    void hasNothingOfWhatStoodBesideThePixels() throws IOException {
        byte[] original = Pictures.withExif(Pictures.photo(2), "2026:09:20 20:19:58", "", "Beacon 7", 1, 34.03, 113.86);
        assertThat(new String(original, StandardCharsets.ISO_8859_1)).contains("Beacon 7", "Exif");
        PublicCopy.Made.Copy copy = copy(original, ImageKind.JPEG, 1);
        assertThat(new String(copy.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("Beacon").doesNotContain("Exif").doesNotContain("2026:09:20");
        assertThat(Exif.read(file(copy.jpeg()), ZONE)).isEqualTo(Exif.NOTHING);
        assertThat(copy.width()).isEqualTo(800);
        assertThat(image(copy).getWidth()).isEqualTo(800);
    }

    @Test
    void isNoLargerThanItsLongestSide() throws IOException {
        BufferedImage wide = image(copy(Pictures.jpeg(Pictures.scene(3, 4500, 900), 0.8f), ImageKind.JPEG, 1));
        assertThat(wide.getWidth()).isEqualTo(2048);
        assertThat(wide.getHeight()).isCloseTo(410, Offset.offset(1));
    }

    /// The stored picture is red in its corner at the top left; where that corner stands in the upright one (EXIF 2.32).
    @ParameterizedTest
    @CsvSource({"1,left,top,60", "2,right,top,60", "3,right,bottom,60", "4,left,bottom,60", "5,left,top,40", "6,right,top,40", "7,right,bottom,40", "8,left,bottom,40"})
    void standsUpright(int orientation, String across, String down, int width) throws IOException {
        BufferedImage stored = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 16; x++) for (int y = 0; y < 16; y++) stored.setRGB(x, y, Color.RED.getRGB());
        BufferedImage upright = image(copy(Pictures.png(stored), ImageKind.PNG, orientation));
        assertThat(upright.getWidth()).isEqualTo(width);
        Color corner = new Color(upright.getRGB(across.equals("left") ? 4 : width - 5, down.equals("top") ? 4 : upright.getHeight() - 5));
        assertThat(corner.getRed()).isGreaterThan(200);
        assertThat(corner.getGreen()).isLessThan(60);
    }

    @Test
    void isWhiteWhereTheOriginalIsTransparent() throws IOException {
        BufferedImage clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        assertThat(new Color(image(copy(Pictures.png(clear), ImageKind.PNG, 1)).getRGB(10, 10)).getBlue()).isGreaterThan(250);
    }

    @Test
    void isNotMadeOfABombThatSaysItIsHuge() throws IOException {
        byte[] png = Pictures.png(Pictures.scene(4, 30, 30));
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 check = new CRC32();
        check.update(png, 12, 17);
        header.putInt(29, (int) check.getValue());
        assertThat(PublicCopy.of(file(png), ImageKind.PNG, 1)).isEqualTo(new PublicCopy.Made.None("too-many-pixels"));
    }

    @Test
    void isNotMadeOfWhatIsBrokenOrOfAFormatThatJavaDoesNotRead() throws IOException {
        byte[] jpeg = Pictures.photo(5);
        assertThat(PublicCopy.of(file(Arrays.copyOf(jpeg, 200)), ImageKind.JPEG, 1)).isEqualTo(new PublicCopy.Made.None("unreadable"));
        assertThat(PublicCopy.of(file(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}), ImageKind.JPEG, 1)).isEqualTo(new PublicCopy.Made.None("unreadable"));
        assertThat(PublicCopy.of(file(jpeg), ImageKind.HEIC, 1)).isEqualTo(new PublicCopy.Made.None("format"));
        assertThat(Exif.read(file("no picture".getBytes(StandardCharsets.UTF_8)), ZONE)).isEqualTo(Exif.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({"ffd8ffe000104a4649460001,JPEG", "89504e470d0a1a0a0000000d,PNG", "52494646aabbccdd57454250,WEBP", "00000020667479706865696300000000,HEIC", "0000002066747970 6d696631,HEIC",
            "255044462d312e340a25e2e3,", "474946383961010001000000,", "3c68746d6c3e3c626f64793e,", "ffd8,", "0000002066747970 69736f6d,"})
    void kindsAreToldByTheFirstBytes(String head, String kind) {
        byte[] bytes = java.util.HexFormat.of().parseHex(head.replace(" ", ""));
        assertThat(ImageKind.of(Arrays.copyOf(bytes, Math.min(12, bytes.length))).map(Enum::name).orElse(null)).isEqualTo(kind);
    }

    @Test
    void survivesRandomChangesOfAPhoto() throws IOException {
        long seed = Long.getLong("heng.seed", System.nanoTime());
        var random = new java.util.Random(seed);
        byte[] photo = Pictures.withExif(Pictures.jpeg(Pictures.scene(6, 64, 48), 0.8f), "2026:09:20 20:19:58", "+08:00", "Beacon 7", 1, 34.03, 113.86);
        for (int i = 0; i < 500; i++) {
            byte[] changed = photo.clone();
            for (int n = random.nextInt(1, 20); n > 0; n--) changed[3 + random.nextInt(changed.length - 3)] = (byte) random.nextInt();
            Path file = file(changed);
            assertThat(Exif.read(file, ZONE).orientation()).as("seed %d, round %d", seed, i).isBetween(1, 8);
            assertThat(PublicCopy.of(file, ImageKind.JPEG, 1)).as("seed %d, round %d", seed, i).isNotNull();
        }
    }
}
