package heng.cli.conformance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import heng.cli.conformance.Results.Key;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.tukaani.xz.XZInputStream;

/// A CSV file of the oracle, read without Heng.
record Table(List<Map<String, String>> rows) {

    static Table of(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file); InputStream text = file.toString().endsWith(".xz") ? new XZInputStream(bytes) : bytes;
                CsvReader<NamedCsvRecord> records = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(text)) {
            return new Table(records.stream().map(NamedCsvRecord::getFieldsAsMap).toList());
        }
    }

    static Table parse(String text) {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(text)) {
            return new Table(records.stream().map(NamedCsvRecord::getFieldsAsMap).toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// A wide table as cells: every column but `place` is a column of results.
    void forEach(String place, BiConsumer<Key, String> cell) {
        for (Map<String, String> row : rows) {
            new TreeMap<>(row).forEach((column, text) -> {
                if (!column.equals(place)) cell.accept(new Key(column, get(row, place)), text);
            });
        }
    }

    static String get(Map<String, String> row, String column) {
        String text = row.get(column);
        if (text == null) throw new AssertionError("there is no column " + column + " but " + row.keySet());
        return text;
    }
}
