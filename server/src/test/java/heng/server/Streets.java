package heng.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A campaign of 64 streets in three districts with two towns each, most of them visited, with an earlier round, full marks, positions and coordinates. Numbers come
/// from the number of a street, so that tests know them.
final class Streets {

    static final String ID = "streets-2026";
    static final String AVERAGED = "streets-averaged";
    static final int SITES = 64;
    static final int VISITED = 48;

    private static final String STANDARD = """
            heng: standard/1
            id: streets
            edition: "1"
            title: {zh: 街巷, en: Streets}
            status: example
            arithmetic: exact
            site-types:
              back-street: {zh: 背街小巷, en: back street}
              market: {zh: 农贸市场, en: market}
            defaults: {combine: {sum: full}, missing: skip}
            items:
            - code: total
              title: {zh: 总分, en: Total}
              items:
              - code: order
                title: {zh: 公共秩序, en: Public order}
                points: 60
                items:
                - {code: clean, title: {zh: 地面整洁, en: Clean ground}, points: 40, records: {sites: [back-street, market]}, steps: [{measure: {count: value, by: site}}, {map: {formula: "max(0, 40 - 10 * x)"}}, {pool: mean}]}
                - {code: stalls, title: {zh: 占道经营, en: Stalls on the road}, points: 20, records: {sites: [market]}, steps: [{measure: {count: value, by: site}}, {map: {formula: "max(0, 20 - 5 * x)"}}, {pool: mean}]}
              - {code: lamps, title: {zh: 路灯, en: Street lamps}, points: 40, records: {sites: [back-street]}, steps: [{measure: {ratio: alight/lamps, by: site}}, {pool: sums}, {map: {points: [[0, 0], [1, 40]]}}]}
            publish:
            - {column: total, levels: [city, county, township], decimals: 2, rounding: half-up, rank: {basis: exact, best: high}}
            - {column: lamps, levels: [county], decimals: 2, rounding: half-up}
            """;

    private Streets() {}

    /// @param positions what the campaign's policy says
    static Path in(Path folder, boolean positions) throws IOException {
        Files.createDirectories(folder);
        write(folder, "standard.yaml", STANDARD);
        write(folder, "places.csv", "code,name,parent,level\n41,河阳市,,city\n4101,魏都区,41,county\n4102,长葛县,41,county\n4103,重华区,41,county\n"
                + "410101,东关街道,4101,township\n410102,西关街道,4101,township\n410201,石象镇,4102,township\n410202,和尚桥镇,4102,township\n410301,=南坡乡,4103,township\n410302,北坡乡,4103,township\n");
        StringBuilder sites = new StringBuilder("code,type,name,place,longitude,latitude\n");
        for (int i = 0; i < SITES; i++) {
            sites.append("s%02d,%s,%s%d号,%s,%s,%s\n".formatted(i, i % 4 == 0 ? "market" : "back-street", i % 4 == 0 ? "市场" : "街巷", i, town(i), i == 63 ? "" : "113.8" + (10 + i % 8 * 10), i == 63 ? "" : "34.0" + (10 + i / 8 * 10)));
        }
        write(folder, "sites.csv", sites.toString());
        write(folder, "records-now.csv", records("2026-09-", 0));
        write(folder, "records-then.csv", records("2025-09-", 1));
        String common = "standard: standard.yaml\ntree: {file: places.csv, code: code, name: name, parent: parent, level: level}\nsites: {file: sites.csv, coordinates: WGS-84}\npositions: " + positions + "\n";
        write(folder, "then.yaml", "heng: campaign/1\nid: streets-2025\ntitle: {zh: 去年, en: last year}\nrecords: [records-then.csv]\nperiod: {from: 2025-09-01, to: 2025-09-30}\n" + common);
        write(folder, "campaign.yaml", "heng: campaign/1\nid: " + ID + "\ntitle: {zh: 街巷巡查, en: \"Streets, inspection\"}\nrecords: [records-now.csv]\nperiod: {from: 2026-09-01, to: 2026-09-30}\nearlier: [then.yaml]\n" + common);
        return folder.resolve("campaign.yaml");
    }

    /// The same town with items that are averaged, so that no full mark is stated.
    static Path withoutFullMarks(Path folder) throws IOException {
        Path campaign = in(folder, false);
        write(folder, "standard.yaml", STANDARD.replace("{sum: full}", "mean"));
        return Files.writeString(campaign, Files.readString(campaign).replace("id: " + ID, "id: " + AVERAGED));
    }

    private static String town(int i) {
        return List.of("410101", "410102", "410201", "410202", "410301", "410302").get(i % 6);
    }

    /// @param worse how many more faults, and fewer lamps, there were
    private static String records(String month, int worse) {
        StringBuilder records = new StringBuilder("id,item,site,time,by,value,alight,lamps\n");
        for (int i = 0; i < VISITED; i++) {
            String at = "s%02d,%s%02dT10:00,i1".formatted(i, month, 1 + i % 28);
            records.append("c%d,clean,%s,%d,,\n".formatted(i, at, i % 3 == 0 ? 0 : i % 5 % 3));
            if (i % 4 == 0) records.append("m%d,stalls,%s,%d,,\n".formatted(i, at, i % 3));
            else records.append("l%d,lamps,%s,,%d,10\n".formatted(i, at, 10 - i % 3 - 2 * worse));
        }
        return records.toString();
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
