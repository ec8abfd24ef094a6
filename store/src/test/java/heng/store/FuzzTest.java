package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.text.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/// Good files of every format with bytes flipped, cut, inserted, doubled. Whatever becomes of them, there is a refusal or there are rows; no exception, no hang.
/// A failure names the seed; `-Dheng.fuzz.seed=N` runs that one alone, `-Dheng.fuzz.rounds=N` more of them.
class FuzzTest {

    private static final int ROUNDS = Integer.getInteger("heng.fuzz.rounds", 150);
    private static final Optional<Long> SEED = Optional.ofNullable(Long.getLong("heng.fuzz.seed"));
    private static final long FIRST_SEED = 20260905;
    private static final String HEAD = "id,item,site,time,method,alight,lamps";

    @TempDir
    Path path;

    private byte[] whole(String name) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        List<List<String>> rows = IntStream.range(0, 40).mapToObj(i -> List.of("r" + i, "lamps", i % 2 == 0 ? "s1" : "s2", "2026-09-" + (10 + i % 20), "field", "" + i % 7, "10")).toList();
        if (lower.endsWith(".parquet")) return Parquets.bytes(path, "SELECT 'r' || i AS id, 'lamps' AS item, 's1' AS site, DATE '2026-09-05' AS time, 'field' AS method, i AS alight, 10.5 AS lamps FROM range(40) t(i)");
        List<List<String>> table = new ArrayList<>(List.of(List.of(HEAD.split(","))));
        table.addAll(rows);
        if (lower.endsWith(".xlsx")) return Sheets.texts(table);
        if (lower.endsWith(".xls")) return Sheets.xls((_, sheet) -> Sheets.fill(sheet, table));
        String text = lower.contains(".jsonl")
                ? rows.stream().map(row -> "{\"id\":\"%s\",\"item\":\"%s\",\"site\":\"%s\",\"time\":\"%s\",\"method\":\"%s\",\"alight\":%s,\"lamps\":%s}\n".formatted(row.toArray())).collect(Collectors.joining())
                : table.stream().map(row -> String.join(",", row) + "\n").collect(Collectors.joining());
        byte[] bytes = lower.startsWith("gb") ? text.replace("field", "field许昌").getBytes(Charset.forName("GB18030")) : text.getBytes(StandardCharsets.UTF_8);
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = lower.endsWith(".gz") ? new GZIPOutputStream(packed) : lower.endsWith(".xz") ? new XZOutputStream(packed, new LZMA2Options(1)) : packed) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "gb.csv", "a.csv.gz", "a.csv.xz", "a.jsonl", "a.jsonl.gz", "a.parquet", "a.xlsx", "a.xls"})
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void neverThrows(String name) throws IOException {
        byte[] whole = whole(name);
        assertThat(read(name, whole).none()).as("the good file is good").isEqualTo(!name.startsWith("gb"));
        int refused = 0;
        List<Long> seeds = SEED.map(List::of).orElseGet(() -> IntStream.range(0, ROUNDS).mapToObj(i -> FIRST_SEED + i).toList());
        for (long seed : seeds) {
            byte[] hurt = hurt(whole, new Random(seed));
            try {
                if (!read(name, hurt).none()) refused++;
            } catch (RuntimeException | Error thrown) {
                throw new AssertionError(name + ": run it again with -Dheng.fuzz.seed=" + seed, thrown);
            }
        }
        assertThat(refused).as("%s: refused, seeds from %d", name, FIRST_SEED).isGreaterThan(seeds.size() / 4);
    }

    private Problems read(String name, byte[] bytes) throws IOException {
        Files.write(path.resolve(name), bytes);
        var files = new Written(path);
        var site = new heng.core.place.Site(new heng.core.place.SiteCode("s1"), "street", "", new heng.core.place.PlaceCode("A"), Optional.empty());
        var other = new heng.core.place.Site(new heng.core.place.SiteCode("s2"), "street", "", new heng.core.place.PlaceCode("A"), Optional.empty());
        RecordReader.read(List.of(Written.ref(name)), Written.WORDS, Written.tree(), List.of(site, other), files.folder, files.problems);
        files.problems.list().forEach(refusal -> refusal.message(Locale.CHINESE));
        RefusalsFile.csv(files.folder.refused().list(), _ -> files.folder, Locale.ENGLISH);
        return files.problems;
    }

    private static byte[] hurt(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int times = 1 + random.nextInt(4); times > 0 && bytes.length > 2; times--) {
            int at = random.nextInt(bytes.length);
            int length = 1 + random.nextInt(Math.min(16, bytes.length));
            bytes = switch (random.nextInt(5)) {
                case 0 -> flipped(bytes, at, random);
                case 1 -> Arrays.copyOf(bytes, at);
                case 2 -> joined(Arrays.copyOf(bytes, at), noise(length, random), Arrays.copyOfRange(bytes, at, bytes.length));
                case 3 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, Math.max(0, at - length), bytes.length));
                default -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, Math.min(bytes.length, at + length), bytes.length));
            };
        }
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, int at, Random random) {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private static byte[] noise(int length, Random random) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }
}
