package heng.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/// What is unpacked, and from where.
class BinariesTest {

    @TempDir
    private Path folder;

    @Test
    void knowsFourMachines() throws Refused {
        assertThat(Binaries.archive("Linux", "amd64")).isEqualTo("/postgres-linux-x86_64.txz");
        assertThat(Binaries.archive("Linux", "aarch64")).isEqualTo("/postgres-linux-arm_64.txz");
        assertThat(Binaries.archive("Mac OS X", "x86_64")).isEqualTo("/postgres-darwin-x86_64.txz");
        assertThat(Binaries.archive("Mac OS X", "aarch64")).isEqualTo("/postgres-darwin-arm_64.txz");
        for (String[] other : new String[][] {{"Windows 11", "amd64"}, {"Linux", "riscv64"}}) {
            assertThatThrownBy(() -> Binaries.archive(other[0], other[1])).isInstanceOfSatisfying(Refused.class,
                    refused -> assertThat(refused.refusal().code()).isEqualTo(PostgresCode.PLATFORM_UNKNOWN));
        }
    }

    @Test
    void unpacksOnce() throws Refused, IOException {
        List<Step> steps = new ArrayList<>();
        Layout layout = new Layout(folder);
        Settings settings = Settings.in(folder).telling(steps::add);
        Path unfinished = layout.binaries("18.6.0-x");
        Files.createDirectories(unfinished);
        Binaries first = Binaries.unpack(layout, settings);
        assertThat(Binaries.unpack(layout, settings)).isEqualTo(first);
        assertThat(steps).containsExactly(Step.UNPACKING);
        assertThat(first.major()).isEqualTo(18);
        assertThat(Path.of(first.program("postgres"))).isExecutable();
        assertThat(first.folder().resolve("ARCHIVE.sha256")).content().contains(first.folder().getFileName().toString().substring("18.6.0-".length()));
    }

    @Test
    void unpacksAnewWhatWasCutOff() throws Refused, IOException {
        Layout layout = new Layout(folder);
        Binaries first = Binaries.unpack(layout, Settings.in(folder));
        Path unfinished = first.folder().resolveSibling(first.folder().getFileName() + ".unfinished");
        Files.move(first.folder(), unfinished);
        Files.delete(unfinished.resolve("bin/postgres"));
        assertThat(Path.of(Binaries.unpack(layout, Settings.in(folder)).program("postgres"))).isExecutable();
        assertThat(unfinished).doesNotExist();
    }

    private static byte[] archive(TarArchiveEntry entry, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(0)))) {
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private void fails(TarArchiveEntry entry, byte[] content, String why) throws IOException {
        byte[] archive = archive(entry, content);
        Path target = Files.createDirectories(folder.resolve("a/b"));
        assertThatThrownBy(() -> Binaries.unpack(new ByteArrayInputStream(archive), target)).isInstanceOf(IOException.class).hasMessageContaining(why);
    }

    @Test
    void nothingLeadsOutOfTheFolder() throws IOException {
        fails(new TarArchiveEntry("../evil", true), new byte[] {1}, "leads outside: ../evil");
        fails(new TarArchiveEntry("bin/../../evil", true), new byte[] {1}, "leads outside");
        TarArchiveEntry link = new TarArchiveEntry("lib/link", TarConstants.LF_SYMLINK);
        link.setLinkName("../../evil");
        fails(link, new byte[0], "leads outside: ../../evil");
        TarArchiveEntry absolute = new TarArchiveEntry("lib/link", TarConstants.LF_SYMLINK);
        absolute.setLinkName("/etc/passwd");
        fails(absolute, new byte[0], "leads outside: /etc/passwd");
        TarArchiveEntry device = new TarArchiveEntry("dev", TarConstants.LF_CHR);
        fails(device, new byte[0], "neither file nor folder nor link");
        assertThat(folder.resolve("a/evil")).doesNotExist();
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    @Test
    void keepsWhatMayBeRunAndWhatIsALink() throws IOException {
        TarArchiveEntry program = new TarArchiveEntry("bin/x");
        program.setMode(0100755);
        Binaries.unpack(new ByteArrayInputStream(archive(program, new byte[] {1, 2})), folder);
        Binaries.unpack(new ByteArrayInputStream(archive(new TarArchiveEntry("share/y"), new byte[] {3})), folder);
        TarArchiveEntry link = new TarArchiveEntry("lib/link", TarConstants.LF_SYMLINK);
        link.setLinkName("../bin/x");
        Binaries.unpack(new ByteArrayInputStream(archive(link, new byte[0])), folder);
        assertThat(folder.resolve("bin/x")).isExecutable().hasBinaryContent(new byte[] {1, 2});
        assertThat(Files.isExecutable(folder.resolve("share/y")) && !RunAs.isRoot()).isFalse();
        assertThat(folder.resolve("lib/link").toRealPath()).isEqualTo(folder.resolve("bin/x").toRealPath());
    }
}
