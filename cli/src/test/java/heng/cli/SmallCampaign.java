package heng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A county with two townships, three sites, four records and an attribute, written to a folder; a test may change a text in one of its files.
record SmallCampaign(Path folder) {

    private static final List<String> FILES = List.of("standard.yaml", "campaign.yaml", "places.csv", "sites.csv", "records.csv", "towns.csv");

    static SmallCampaign in(Path folder) throws IOException {
        for (String name : FILES) {
            try (InputStream file = SmallCampaign.class.getResourceAsStream("/small/" + name)) {
                assertThat(file).as(name).isNotNull();
                Files.write(folder.resolve(name), file.readAllBytes());
            }
        }
        return new SmallCampaign(folder);
    }

    String campaign() {
        return file("campaign.yaml");
    }

    String standard() {
        return file("standard.yaml");
    }

    String file(String name) {
        return folder.resolve(name).toString();
    }

    /// @param written must stand in the file; its first occurrence is replaced
    SmallCampaign change(String name, String written, String instead) throws IOException {
        Path file = folder.resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(written);
        int at = text.indexOf(written);
        Files.writeString(file, text.substring(0, at) + instead + text.substring(at + written.length()));
        return this;
    }
}
