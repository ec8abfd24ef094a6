package heng.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small campaign: one city of two districts, four back streets, one of them not visited.
final class Town {

    static final String ID = "small-2026";

    private Town() {}

    static Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder, "campaign.yaml", """
                heng: campaign/1
                id: small-2026
                title: {zh: 小城巡查, en: "Small town, inspection"}
                standard: standard.yaml
                tree: {file: places.csv, code: code, name: name, parent: parent, level: level}
                sites: sites.csv
                records: [records.csv]
                period: {from: 2026-09-01, to: 2026-09-30}
                notice: {zh: 模拟数据。, en: Simulated data.}
                """);
        write(folder, "standard.yaml", """
                heng: standard/1
                id: lamps-only
                edition: "1"
                title: {zh: 路灯, en: Street lamps}
                status: example
                arithmetic: exact
                use: [heng:rules]
                methods:
                  field: {zh: 实地考察, en: field inspection}
                site-types:
                  back-street: {zh: 背街小巷, en: back street}
                items:
                - code: total
                  title: {zh: 总分, en: Total}
                  items:
                  - code: lamps-lit
                    title: {zh: 路灯亮灯率, en: Street lamps lit}
                    points: 10
                    template: ratio
                    with: {sites: back-street, part: alight, whole: lamps, low: 0, full: 1}
                  - code: litter
                    title: {zh: 垃圾, en: Litter}
                    points: 10
                    template: deduct
                    with: {sites: back-street, field: value, each: 1}
                publish:
                - {column: total, levels: [city, county], decimals: 2, rounding: half-up}
                """);
        write(folder, "places.csv", "code,name,parent,level\n41,小城,,city\n4101,东区,41,county\n4102,西区,41,county\n");
        write(folder, "sites.csv", "code,type,name,place\ne1,back-street,东一巷,4101\ne2,back-street,东二巷,4101\nw1,back-street,西一巷,4102\nw2,back-street,西二巷,4102\n");
        write(folder, "records.csv", """
                id,item,site,time,method,by,alight,lamps,value
                r1,lamps-lit,e1,2026-09-01T20:00,field,i1,8,10,
                r2,litter,e1,2026-09-01T20:05,field,i1,,,3
                r3,lamps-lit,w1,2026-09-02T20:00,field,i2,10,10,
                r4,litter,w1,2026-09-02T20:05,field,i2,,,0
                """);
        return folder.resolve("campaign.yaml");
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /// A visit to a street with the number of lamps alight.
    static String visit(String instance, String site, int alight) {
        return """
                {"instance": "%s", "captured": "2026-09-20T20:30:00+08:00",
                 "records": [{"item": "lamps-lit", "site": "%s", "time": "2026-09-20T20:20", "fields": {"alight": "%d", "lamps": "10"}}]}
                """.formatted(instance, site, alight);
    }
}
