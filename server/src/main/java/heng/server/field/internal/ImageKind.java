package heng.server.field.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// What a file is by its first bytes. Names and what the sender calls it say nothing.
enum ImageKind {

    JPEG("image/jpeg", true),
    PNG("image/png", true),
    /// Kept sealed: Java reads neither of these two, so there is no copy to show.
    WEBP("image/webp", false),
    HEIC("image/heic", false);

    /// How many bytes decide.
    static final int HEAD = 12;

    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

    private final String type;
    private final boolean readable;

    ImageKind(String type, boolean readable) {
        this.type = type;
        this.readable = readable;
    }

    String type() {
        return type;
    }

    /// Whether a copy can be made.
    boolean isReadable() {
        return readable;
    }

    static ImageKind ofType(String type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst().orElseThrow();
    }

    /// Empty for anything else.
    static Optional<ImageKind> of(byte[] head) {
        if (head.length < HEAD) return Optional.empty();
        if ((head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xd8 && (head[2] & 0xff) == 0xff) return Optional.of(JPEG);
        if (Arrays.equals(head, 0, PNG_HEAD.length, PNG_HEAD, 0, PNG_HEAD.length)) return Optional.of(PNG);
        if (text(head, 0).equals("RIFF") && text(head, 8).equals("WEBP")) return Optional.of(WEBP);
        return text(head, 4).equals("ftyp") && HEIC_BRANDS.contains(text(head, 8)) ? Optional.of(HEIC) : Optional.empty();
    }

    private static String text(byte[] head, int from) {
        return new String(head, from, 4, StandardCharsets.ISO_8859_1);
    }
}
