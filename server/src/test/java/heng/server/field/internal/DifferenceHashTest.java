package heng.server.field.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DifferenceHashTest {

    private static final int SCENES = 100;

    private static long hash(BufferedImage image) {
        return DifferenceHash.of(image).orElseThrow();
    }

    private static BufferedImage sentOn(BufferedImage image, double scale, float quality) throws IOException {
        BufferedImage small = new BufferedImage((int) (image.getWidth() * scale), (int) (image.getHeight() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.drawImage(image, 0, 0, small.getWidth(), small.getHeight(), null);
        graphics.dispose();
        return ImageIO.read(new ByteArrayInputStream(Pictures.jpeg(small, quality)));
    }

    @Test
    void staysNearlyTheSameForASmallerOrPoorerOrBrighterCopy() throws IOException {
        int farthest = 0;
        for (int seed = 0; seed < SCENES; seed++) {
            BufferedImage scene = Pictures.scene(seed, 480, 360);
            farthest = Math.max(farthest, DifferenceHash.distance(hash(scene), hash(sentOn(scene, 0.5, 0.4f))));
            farthest = Math.max(farthest, DifferenceHash.distance(hash(scene), hash(new RescaleOp(0.9f, 12, null).filter(scene, null))));
        }
        assertThat(farthest).isLessThanOrEqualTo(DifferenceHash.ALIKE);
    }

    @Test
    void tellsDifferentScenesApart() {
        long[] hashes = new long[SCENES];
        for (int seed = 0; seed < SCENES; seed++) hashes[seed] = hash(Pictures.scene(seed, 320, 240));
        int nearest = 64;
        for (int i = 0; i < SCENES; i++) for (int j = 0; j < i; j++) nearest = Math.min(nearest, DifferenceHash.distance(hashes[i], hashes[j]));
        assertThat(nearest).isGreaterThan(DifferenceHash.ALIKE);
    }

    @Test
    void saysNothingOfAWallOrTheNight() {
        BufferedImage night = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        assertThat(DifferenceHash.of(night)).isEqualTo(OptionalLong.empty());
        Graphics2D graphics = night.createGraphics();
        graphics.setColor(new Color(8, 8, 8));
        graphics.fillRect(0, 0, 320, 480);
        assertThat(DifferenceHash.of(night)).isEqualTo(OptionalLong.empty());
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 320, 480);
        graphics.dispose();
        assertThat(DifferenceHash.of(night)).isNotEmpty();
    }

    @Test
    void hasABitForEachFieldThatIsBrighterThanItsRightNeighbour() {
        BufferedImage fading = new BufferedImage(9, 8, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 8; y++) for (int x = 0; x < 9; x++) fading.setRGB(x, y, new Color(250 - 20 * x, 250 - 20 * x, 250 - 20 * x).getRGB());
        assertThat(hash(fading)).isEqualTo(-1L);
        fading.setRGB(8, 7, Color.WHITE.getRGB());
        assertThat(hash(fading)).isEqualTo(-2L);
        assertThat(DifferenceHash.distance(-1L, -2L)).isEqualTo(1);
    }

    @Test
    void takesAPictureThatIsSmallerThanItsFields() {
        BufferedImage dot = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        assertThat(DifferenceHash.of(dot)).isEqualTo(OptionalLong.empty());
    }
}
