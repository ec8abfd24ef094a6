package heng.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked once for each version.
///
/// @param folder holds `bin`, `lib` and `share`
/// @param version as the build says, such as `18.6.0`
record Binaries(Path folder, String version) {

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /// The number that the data folder must have, such as 18.
    int major() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    /// How the archive of this machine is called on the class path.
    static String archive(String system, String machine) throws Refused {
        String os = system.toLowerCase(Locale.ROOT);
        String family = os.startsWith("linux") ? "linux" : os.startsWith("mac") ? "darwin" : "";
        String arch = switch (machine) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> "";
        };
        if (family.isEmpty() || arch.isEmpty()) throw new Refused(PostgresCode.PLATFORM_UNKNOWN, system + " " + machine);
        return "/postgres-" + family + "-" + arch + ".txz";
    }

    /// Unpacks the archive beside its place and renames it then: the folder is whole or not there. Its name holds the checksum of the archive.
    static Binaries unpack(Layout layout, Settings settings) throws Refused {
        String name = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        String version = packedVersion();
        try {
            String checksum = checksum(name);
            Path folder = layout.binaries(version + "-" + checksum.substring(0, 16));
            if (!Files.isDirectory(folder)) {
                settings.progress().accept(Step.UNPACKING);
                Layout.makeFolder(folder.getParent(), "rwxr-xr-x");
                Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
                Layout.delete(unfinished);
                Layout.makeFolder(unfinished, "rwxr-xr-x");
                try (InputStream archive = open(name)) {
                    unpack(archive, unfinished);
                }
                Files.writeString(unfinished.resolve("ARCHIVE.sha256"), checksum + "  " + name.substring(1) + "\n");
                Files.move(unfinished, folder, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            }
            return new Binaries(folder, version);
        } catch (IOException e) {
            throw new Refused(PostgresCode.UNPACKING_FAILED, Refused.why(e));
        }
    }

    private static InputStream open(String name) throws Refused {
        InputStream archive = Binaries.class.getResourceAsStream(name);
        if (archive == null) throw new Refused(PostgresCode.PLATFORM_UNKNOWN, name.substring(1));
        return new BufferedInputStream(archive, 1 << 16);
    }

    private static String packedVersion() {
        Properties properties = new Properties();
        try (InputStream in = Binaries.class.getResourceAsStream("binaries.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static String checksum(String name) throws IOException, Refused {
        try (InputStream archive = open(name)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) digest.update(buffer, 0, read);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// Files, folders and symbolic links that stay inside; anything else in the archive is an error.
    static void unpack(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = inside(target, target, entry.getName());
                if (entry.isDirectory()) {
                    Layout.makeFolder(path, "rwxr-xr-x");
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    inside(target, path.getParent(), entry.getLinkName());
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.getLinkFlag() == TarConstants.LF_NORMAL || entry.getLinkFlag() == TarConstants.LF_OLDNORM) {
                    Files.copy(tar, path);
                    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
                } else {
                    throw new IOException("neither file nor folder nor link: " + entry.getName());
                }
            }
        }
    }

    private static Path inside(Path target, Path from, String name) throws IOException {
        Path path = from.resolve(name).normalize();
        if (!path.startsWith(target)) throw new IOException("leads outside: " + name);
        return path;
    }
}
