package heng.bench.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A city as large as Xuchang: 7 counties, 105 townships, 2,505 villages with a site each. Of each site a visit sees four items, of four rules.
final class SampleTown {

    static final String CAMPAIGN = "bench-2026";
    static final int ITEMS = 4;

    private static final int COUNTIES = 7;
    private static final int TOWNSHIPS = 15;
    private static final int VILLAGES = 2_505;

    /// What a visit asks, with the fields of an answer.
    private static final String STANDARD = """
            heng: standard/1
            id: bench-streets
            edition: "1"
            title: {zh: 测速街巷, en: Streets for timing}
            status: example
            arithmetic: exact
            use: [heng:rules]
            methods:
              field: {zh: 实地考察, en: field inspection}
            site-types:
              street: {zh: 街巷, en: street}
            items:
            - code: total
              title: {zh: 总分, en: Total}
              items:
              - code: lamps
                title: {zh: 路灯亮灯率, en: Street lamps lit}
                points: 10
                template: ratio
                with: {sites: street, part: alight, whole: lamps, low: 0, full: 1}
              - code: litter
                title: {zh: 垃圾, en: Litter}
                points: 10
                template: deduct
                with: {sites: street, field: value, each: 1}
              - code: wires
                title: {zh: 飞线, en: Loose wires}
                points: 10
                template: deduct
                with: {sites: street, field: value, each: 1}
              - code: paving
                title: {zh: 破损路面, en: Broken paving}
                points: 10
                template: deduct
                with: {sites: street, field: value, each: 2}
            publish:
            - {column: total, levels: [city, county, township, village], decimals: 2, rounding: half-up}
            - {column: lamps, levels: [city, county], decimals: 2, rounding: half-up}
            """;

    private final List<String> villages = new ArrayList<>();
    private final long seed;

    SampleTown(long seed) {
        this.seed = seed;
        for (int i = 0; i < VILLAGES; i++) villages.add(String.format("4110%02d%03d%03d", 1 + i % COUNTIES, 1 + i / COUNTIES % TOWNSHIPS, 1 + i / COUNTIES / TOWNSHIPS));
    }

    /// The campaign's file in an empty folder.
    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("standard.yaml"), STANDARD);
        StringBuilder places = new StringBuilder("code,name,parent,level\n4110,测试市,,city\n");
        for (int county = 1; county <= COUNTIES; county++) {
            places.append(String.format("4110%02d,第%d区,4110,county%n", county, county));
            for (int township = 1; township <= TOWNSHIPS; township++) places.append(String.format("4110%02d%03d,第%d区第%d街道,4110%02d,township%n", county, township, county, township, county));
        }
        StringBuilder sites = new StringBuilder("code,type,name,place\n");
        for (String village : villages) {
            places.append(village).append(",社区").append(village.substring(4)).append(',').append(village, 0, 9).append(",village\n");
            sites.append(site(village)).append(",street,街巷").append(village.substring(4)).append(',').append(village).append('\n');
        }
        Files.writeString(folder.resolve("places.csv"), places);
        Files.writeString(folder.resolve("sites.csv"), sites);
        return Files.writeString(folder.resolve("campaign.yaml"), """
                heng: campaign/1
                id: %s
                title: {zh: 测速, en: Timing}
                standard: standard.yaml
                tree: {file: places.csv, code: code, name: name, parent: parent, level: level}
                sites: sites.csv
                period: {from: 2026-09-01, to: 2026-12-31}
                notice: {zh: 模拟数据。, en: Simulated data.}
                """.formatted(CAMPAIGN));
    }

    private static String site(String village) {
        return "s" + village;
    }

    /// The JSON of a visit (docs/formats.md, F8).
    ///
    /// @param records how many of the items were seen, 1 to 4
    byte[] visit(String run, int number, int records) {
        Random random = new Random(seed ^ number * 0x9e3779b97f4a7c15L);
        String site = site(villages.get(random.nextInt(villages.size())));
        String time = String.format("2026-%02d-%02dT%02d:%02d", 9 + random.nextInt(3), 1 + random.nextInt(30), 8 + random.nextInt(10), random.nextInt(60));
        StringBuilder json = new StringBuilder(600).append("{\"instance\":\"uuid:").append(run).append('-').append(number).append("\",\"captured\":\"").append(time).append(":30+08:00\",\"records\":[");
        for (int i = 0; i < records; i++) {
            json.append(i == 0 ? "" : ",").append("{\"item\":\"").append(item(i)).append("\",\"site\":\"").append(site).append("\",\"time\":\"").append(time).append("\",\"fields\":{")
                    .append(i == 0 ? "\"alight\":\"" + random.nextInt(11) + "\",\"lamps\":\"10\"" : "\"value\":\"" + random.nextInt(6) + "\"").append("}}");
        }
        return json.append("]}").toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    String village(Random random) {
        return villages.get(random.nextInt(villages.size()));
    }

    String township(Random random) {
        return village(random).substring(0, 9);
    }

    String county(Random random) {
        return village(random).substring(0, 6);
    }

    private static String item(int number) {
        return List.of("lamps", "litter", "wires", "paving").get(number);
    }

    /// A file of records as an office would hand it in.
    ///
    /// @param ids what their ids begin with
    Path records(Path file, String ids, int count) throws IOException {
        Random random = new Random(seed);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("id,item,site,time,method,by,alight,lamps,value\n");
            for (int i = 0; i < count; i++) {
                int item = i % ITEMS;
                out.write(ids + i + "," + item(item) + "," + site(villages.get(i / ITEMS % VILLAGES)) + String.format(",2026-%02d-%02dT%02d:%02d,field,i", 9 + random.nextInt(3), 1 + random.nextInt(30),
                        8 + random.nextInt(10), random.nextInt(60)) + i / ITEMS % 200 + "," + (item == 0 ? random.nextInt(11) + ",10,\n" : ",," + random.nextInt(6) + "\n"));
            }
        }
        return file;
    }
}
