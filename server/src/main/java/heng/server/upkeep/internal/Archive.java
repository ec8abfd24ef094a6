package heng.server.upkeep.internal;

import heng.server.upkeep.BackupRefused;
import heng.server.upkeep.Progress;
import heng.store.CountedInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A backup file that is read. Nothing of it is used before [#check] has read all of it once.
public final class Archive implements AutoCloseable {

    private static final int MOST_MANIFEST_BYTES = 64 << 20;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /// Refuses what is no backup, one that was cut, and one of a format that is not known here.
    public static Archive open(Path file) throws BackupRefused {
        if (!Files.isRegularFile(file)) throw new BackupRefused("There is no file " + file + ".\nMaybe the name was cut off.", "没有文件 " + file + "。文件名也许不完整。");
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new BackupRefused(file + " is no backup, or its end is missing: " + e.getMessage() + ".\nMaybe it was not copied whole; take another copy.",
                    file + " 不是备份文件，或文件不完整。也许复制时中断，请换一份。");
        }
        try {
            return new Archive(file, zip, manifest(file, zip));
        } catch (BackupRefused | RuntimeException e) {
            try (zip) {
                throw e;
            } catch (IOException _) {
                throw new IllegalStateException("Cannot happen: closing after a fault", e);
            }
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws BackupRefused {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null || entry.getSize() > MOST_MANIFEST_BYTES) throw new BackupRefused(file + " has no " + Manifest.NAME + ": it is not a backup of Heng.\nMaybe another file was meant.",
                file + " 中没有 " + Manifest.NAME + "，不是衡的备份。也许选错了文件。");
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_MANIFEST_BYTES);
            CRC32 crc = new CRC32();
            crc.update(bytes);
            if (crc.getValue() != entry.getCrc()) throw damaged(file, Manifest.NAME);
            Manifest manifest = JsonMapper.shared().readValue(bytes, Manifest.class);
            if (!Manifest.FORMAT.equals(manifest.format())) throw new BackupRefused(file + " is a backup of the format " + manifest.format() + "; this program reads " + Manifest.FORMAT
                    + ".\nMaybe use the program that made it.", file + " 的备份格式为 " + manifest.format() + "，本程序只读 " + Manifest.FORMAT + "。请用生成它的程序版本。");
            return manifest;
        } catch (IOException | JacksonException e) {
            throw damaged(file, Manifest.NAME);
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /// Reads every part once and refuses the first one that is missing or not what the manifest says.
    public void check(Progress progress) throws BackupRefused {
        int done = 0;
        for (Manifest.Part part : manifest.parts()) {
            read(part, in -> in.transferTo(OutputStream.nullOutputStream()));
            progress.at("checking 核对", ++done, manifest.parts().size());
        }
    }

    /// What is done with the content of a part.
    public interface Reader {
        void read(InputStream in) throws IOException;
    }

    /// Hands the content out and refuses the part afterwards where it was not what the manifest says.
    public void read(Manifest.Part part, Reader reader) throws BackupRefused {
        ZipEntry entry = zip.getEntry(part.name());
        if (entry == null) throw new BackupRefused("The part " + part.name() + " is missing in " + file + ".\nMaybe take another copy of the backup.", file + " 缺少部分 " + part.name() + "。请换一份备份。");
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest); CountedInput counted = new CountedInput(in)) {
            reader.read(counted);
            counted.transferTo(OutputStream.nullOutputStream());
            if (counted.bytes() != part.bytes() || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) throw damaged(file, part.name());
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw damaged(file, part.name());
        } catch (IOException e) {
            throw new BackupRefused("The part " + part.name() + " could not be read or written: " + e.getMessage() + "\nMaybe the disk is full.", "部分 " + part.name() + " 读写失败：" + e.getMessage() + "。磁盘可能已满。");
        }
    }

    private static BackupRefused damaged(Path file, String part) {
        return new BackupRefused("The part " + part + " of " + file + " is damaged: it is not what was written.\nMaybe take another copy of the backup.", file + " 的部分 " + part + " 已损坏，与写入时不符。请换一份备份。");
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
