package heng.store;

import java.nio.charset.Charset;

/// Whether a text that can be read as GB18030 was likely written in it. Nearly any bytes can be read so; texts in other encodings then show rare
/// characters. Of those in a Chinese text, far more than half are among the 3,755 frequent ones of GB 2312 or its signs; of UTF-8 or Latin texts
/// misread, about an eighth. At least half is asked for (our default).
final class ChineseLook {

    private static final Charset GB2312 = Charset.forName("GBK");
    private static final boolean[] FREQUENT = frequent();

    private long all;
    private long frequent;

    void at(char c) {
        all++;
        if (FREQUENT[c]) frequent++;
    }

    boolean plausible() {
        return 2 * frequent >= all;
    }

    /// Rows 1 to 3 (signs and full-width letters) and 16 to 55 (frequent characters) of GB 2312.
    private static boolean[] frequent() {
        boolean[] found = new boolean[1 << 16];
        for (int lead = 0xA1; lead <= 0xD7; lead++) {
            if (lead > 0xA3 && lead < 0xB0) continue;
            for (int trail = 0xA1; trail <= 0xFE; trail++) {
                String text = new String(new byte[] {(byte) lead, (byte) trail}, GB2312);
                if (text.length() == 1 && text.charAt(0) != '\uFFFD') found[text.charAt(0)] = true;
            }
        }
        return found;
    }
}
