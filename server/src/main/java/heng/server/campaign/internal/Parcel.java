package heng.server.campaign.internal;

import heng.server.campaign.Hindrance;
import heng.server.campaign.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Lays files that came from outside into a folder. What a file is, its first bytes say; a name becomes a path only if every part of it is harmless.
final class Parcel {

    /// Nothing was made of it.
    static final class Unfit extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Hindrance why;
        private final String about;

        Unfit(Hindrance why, String about) {
            super(why + " " + about);
            this.why = why;
            this.about = about;
        }

        Hindrance why() {
            return why;
        }

        String about() {
            return about;
        }
    }

    static final int MOST_FILES = 500;
    static final long MOST_BYTES = 256L << 20;

    private static final int MOST_PARTS = 6;
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}\\p{Ps}\\p{Pe} ._+,·-]{0,99}");
    private static final Pattern PASSED_OVER = Pattern.compile("(.*/)?(__MACOSX/.*|\\.[^/]*|Thumbs\\.db)");
    private static final Pattern CAMPAIGN = Pattern.compile("(?m)^heng:\\s*[\"']?campaign/1");
    private static final int HEAD = 1 << 14;

    private final Path folder;
    private long bytes;
    private int files;

    private Parcel(Path folder) {
        this.folder = folder;
    }

    /// The files in a folder: what a packed file holds, or the files themselves.
    static void unpack(List<Upload> uploads, Path folder) throws IOException, Unfit {
        var parcel = new Parcel(folder);
        List<Upload> given = uploads.stream().filter(upload -> !upload.name().isBlank()).toList();
        if (given.isEmpty()) throw new Unfit(Hindrance.NO_FILE, "");
        for (Upload upload : given) {
            String name = upload.name().substring(Math.max(upload.name().lastIndexOf('/'), upload.name().lastIndexOf('\\')) + 1);
            Path file = parcel.path(name);
            try (InputStream in = upload.bytes().open()) {
                parcel.take(in, file);
            }
            if (isPacked(file)) parcel.open(file);
        }
    }

    /// One file under a harmless name.
    static Path lay(Upload upload, Path folder, String name) throws IOException, Unfit {
        var parcel = new Parcel(folder);
        Path file = parcel.path(name);
        try (InputStream in = upload.bytes().open()) {
            parcel.take(in, file);
        }
        return file;
    }

    /// The one campaign file that no other names.
    static Path campaign(Path folder) throws IOException, Unfit {
        List<Path> all;
        try (var walk = Files.walk(folder)) {
            all = walk.filter(path -> path.toString().endsWith(".yaml") || path.toString().endsWith(".yml")).filter(Files::isRegularFile).sorted().toList();
        }
        List<Path> campaigns = all.stream().filter(path -> CAMPAIGN.matcher(text(path)).find()).toList();
        if (campaigns.isEmpty()) throw new Unfit(Hindrance.NO_CAMPAIGN_FILE, "");
        List<Path> unnamed = campaigns.stream().filter(path -> campaigns.stream().noneMatch(other -> !other.equals(path) && text(other).contains(String.valueOf(path.getFileName())))).toList();
        if (unnamed.size() != 1) throw new Unfit(Hindrance.SEVERAL_CAMPAIGN_FILES, String.join(", ", campaigns.stream().map(path -> folder.relativize(path).toString()).toList()));
        return unnamed.getFirst();
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path path(String name) throws Unfit {
        String[] parts = name.split("/");
        if (parts.length > MOST_PARTS) throw new Unfit(Hindrance.FILE_NAME, name);
        for (String part : parts) if (!PART.matcher(part).matches() || part.endsWith(".")) throw new Unfit(Hindrance.FILE_NAME, name);
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) throw new Unfit(Hindrance.FILE_NAME, name);
        return path;
    }

    private void take(InputStream in, Path file) throws IOException, Unfit {
        if (++files > MOST_FILES) throw new Unfit(Hindrance.TOO_LARGE, String.valueOf(MOST_FILES));
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[HEAD];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > MOST_BYTES) throw new Unfit(Hindrance.TOO_LARGE, (MOST_BYTES >> 20) + " MiB");
                out.write(buffer, 0, read);
            }
        }
    }

    /// A zip that is no workbook: that is one too.
    private static boolean isPacked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            if (head.length < 4 || head[0] != 'P' || head[1] != 'K' || head[2] != 3 || head[3] != 4) return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile(), TextNames.LATIN)) {
            return zip.getEntry("[Content_Types].xml") == null;
        } catch (ZipException _) {
            return true; // damaged: opening it says so
        }
    }

    private void open(Path packed) throws IOException, Unfit {
        try (ZipFile zip = new ZipFile(packed.toFile(), TextNames.of(packed))) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                if (entry.isDirectory() || PASSED_OVER.matcher(entry.getName()).matches()) continue;
                try (InputStream in = zip.getInputStream(entry)) {
                    take(in, path(entry.getName()));
                }
            }
        } catch (ZipException _) {
            throw new Unfit(Hindrance.ZIP_BROKEN, String.valueOf(packed.getFileName()));
        } finally {
            Files.delete(packed);
        }
    }

    /// The encoding of the names in a zip: UTF-8, or what programs for Chinese Windows write.
    private static final class TextNames {

        private static final Charset LATIN = StandardCharsets.ISO_8859_1;

        static Charset of(Path packed) throws IOException {
            try (ZipFile _ = new ZipFile(packed.toFile(), StandardCharsets.UTF_8)) {
                return StandardCharsets.UTF_8;
            } catch (ZipException | IllegalArgumentException _) {
                return Charset.forName("GB18030");
            }
        }
    }
}
