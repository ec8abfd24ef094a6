package heng.examples.xuchang;

import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.place.Site;
import heng.core.text.Problems;
import heng.core.text.Spot;
import heng.store.Divisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes the tables of the Xuchang example.
public final class Generate {

    static final PlaceCode XUCHANG = new PlaceCode("4110");

    private Generate() {}

    /// @param arguments the folder to write to; default `examples/xuchang/generated`
    public static void main(String... arguments) throws IOException {
        Path home = Path.of(System.getProperty("heng.home", "."));
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : home.resolve("examples/xuchang/generated");
        write(home, folder).forEach(System.out::println);
    }

    /// Writes what is missing or older than the standard.
    ///
    /// @param home the folder of the project
    /// @return the files written; none where they were up to date
    public static List<Path> write(Path home, Path folder) throws IOException {
        Path standard = home.resolve("standards/civilised-city-field.yaml");
        List<Path> known = java.util.stream.Stream.concat(java.util.stream.Stream.of("sites.csv"), java.util.Arrays.stream(Round.values()).map(Round::file))
                .map(folder::resolve).toList();
        boolean current = true;
        for (Path file : known) current &= Files.exists(file) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(standard)) >= 0;
        if (current) return List.of();
        Files.createDirectories(folder);
        for (var file : files(xuchang(), FieldItem.read(standard)).entrySet()) Files.write(folder.resolve(file.getKey()), file.getValue());
        return known;
    }

    /// Name and content of each file: the same bytes for the same tree and items.
    public static SortedMap<String, byte[]> files(PlaceTree tree, List<FieldItem> items) {
        List<Site> sites = new Register(tree).sites();
        SortedMap<String, byte[]> files = new TreeMap<>();
        var register = new CsvText(List.of("code", "type", "name", "place", "longitude", "latitude"));
        sites.forEach(site -> register.row(Register.row(site)));
        files.put("sites.csv", register.bytes());
        for (Round round : Round.values()) files.put(round.file(), new Inspection(round, tree, items).csv(sites));
        return files;
    }

    static PlaceTree xuchang() {
        var problems = new Problems();
        return Divisions.below(XUCHANG, Spot.of("Generate.java"), problems)
                .orElseThrow(() -> new IllegalStateException("The built-in tree lacks " + XUCHANG + ": " + problems.list()));
    }
}
