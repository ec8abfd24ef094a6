package heng.server;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the QR codes of a page as a phone does, by a library that did not draw them.
final class QrReader {

    private static final Pattern CODE = Pattern.compile("<svg class=\"qr\"[^>]*viewBox=\"0 0 (\\d+) \\1\"[^>]*>.*?fill=\"#000\" d=\"([^\"]*)\"", Pattern.DOTALL);
    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");
    private static final int SCALE = 4;
    /// The picture is straight and whole: looking for the corners, as in a photo, fails for one code in some hundreds.
    private static final Map<DecodeHintType, Boolean> DRAWN = Map.of(DecodeHintType.PURE_BARCODE, true);

    private QrReader() {}

    /// What each code says, in the order of the page.
    static List<String> read(String page) throws ReaderException {
        List<String> texts = new ArrayList<>();
        Matcher code = CODE.matcher(page);
        while (code.find()) {
            int side = Integer.parseInt(code.group(1)) * SCALE;
            int[] pixels = new int[side * side];
            Arrays.fill(pixels, 0xffffff);
            Matcher bar = BAR.matcher(code.group(2));
            while (bar.find()) dark(pixels, side, Integer.parseInt(bar.group(1)), Integer.parseInt(bar.group(2)), Integer.parseInt(bar.group(3)));
            texts.add(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))), DRAWN).getText());
        }
        return texts;
    }

    private static void dark(int[] pixels, int side, int x, int y, int length) {
        for (int row = y * SCALE; row < (y + 1) * SCALE; row++) Arrays.fill(pixels, row * side + x * SCALE, row * side + (x + length) * SCALE, 0);
    }
}
