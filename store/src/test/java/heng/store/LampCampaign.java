package heng.store;

import heng.core.text.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// One street and one item.
final class LampCampaign {

    private LampCampaign() {}

    /// Its files written to a folder and read.
    static RecordIntake in(Path folder) throws IOException {
        write(folder, "campaign.yaml", """
                heng: campaign/1
                id: c
                standard: standard.yaml
                tree: {file: places.csv, code: code, name: name, parent: parent, level: level}
                sites: sites.csv
                records: [records.csv]
                period: {from: 2026-09-01, to: 2026-09-30}
                """);
        write(folder, "standard.yaml", """
                heng: standard/1
                id: s
                edition: "1"
                status: example
                arithmetic: exact
                methods:
                  field: field
                site-types:
                  street: street
                items:
                - code: lamps
                  records: {sites: street}
                  steps:
                  - measure: {ratio: alight/lamps}
                  - pool: sums
                """);
        write(folder, "places.csv", "code,name,parent,level\nA,A,,city\n");
        write(folder, "sites.csv", "code,type,name,place\ns1,street,One,A\n");
        write(folder, "records.csv", "id,item,site,time,method,alight,lamps\nr1,lamps,s1,2026-09-01T08:00,field,1,2\n");
        Problems problems = new Problems();
        return new RecordIntake(new CampaignReader(Optional.empty(), problems).read(folder.resolve("campaign.yaml")).orElseThrow(() -> new AssertionError(problems.list())));
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
