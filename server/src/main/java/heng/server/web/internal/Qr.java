package heng.server.web.internal;

import io.nayuki.qrcodegen.QrCode;

/// A QR code as markup of an SVG image: black on white in any light, since readers want it so; without styles, which the policy of the pages forbids.
final class Qr {

    private static final int QUIET = 4;

    private Qr() {}

    /// @param text up to some 2,000 characters
    static String svg(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * QUIET;
        return "<svg class=\"qr\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side + "\" aria-hidden=\"true\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side
                + "H0z\"/><path fill=\"#000\" d=\"" + path(code) + "\"/></svg>";
    }

    /// Row by row, a bar for each run of dark modules.
    private static String path(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (!code.getModule(x, y)) continue;
                int from = x;
                while (x < code.size && code.getModule(x, y)) x++;
                path.append('M').append(from + QUIET).append(' ').append(y + QUIET).append('h').append(x - from).append("v1h-").append(x - from).append('z');
            }
        }
        return path.toString();
    }
}
