package heng.server.campaign.internal;

import heng.core.standard.Title;
import heng.core.text.Problems;
import heng.core.text.Spot;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlNode.Dict;
import heng.core.yaml.YamlNode.Scalar;
import heng.core.yaml.YamlReader;
import heng.server.campaign.CampaignForm;
import heng.server.campaign.SetupTable;
import heng.sheet.yaml.YamlWriter;
import heng.store.Divisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Campaign files that the site writes. What they mean, [heng.store.CampaignReader] alone says.
final class CampaignYaml {

    private static final Spot NOWHERE = Spot.of("form");

    private CampaignYaml() {}

    /// The campaign of a form.
    static Dict of(CampaignForm form, String standard) {
        Map<String, YamlNode> keys = new LinkedHashMap<>();
        keys.put("heng", text("campaign/1"));
        keys.put("id", text(form.id()));
        keys.put("standard", text(standard));
        keys.put("tree", text(Divisions.EDITION));
        keys.put("root", text(form.root()));
        for (SetupTable table : SetupTable.values()) keys.put(table.word(), text(table.file()));
        return with(dict(keys), form);
    }

    /// A campaign with what the form says of title, notice, period and sample.
    static Dict with(Dict campaign, CampaignForm form) {
        Map<String, YamlNode> keys = new LinkedHashMap<>();
        campaign.entries().forEach((key, entry) -> keys.put(key, entry.value()));
        put(keys, "title", title(form.title()));
        put(keys, "notice", title(form.notice()));
        Map<String, YamlNode> period = new LinkedHashMap<>();
        if (!form.from().isBlank()) period.put("from", text(form.from().strip()));
        if (!form.to().isBlank()) period.put("to", text(form.to().strip()));
        put(keys, "period", period.isEmpty() ? Optional.empty() : Optional.of(dict(period)));
        put(keys, "sample", sample(form));
        return dict(keys);
    }

    private static Optional<YamlNode> sample(CampaignForm form) {
        Map<String, YamlNode> quota = new LinkedHashMap<>();
        form.quota().forEach((type, number) -> {
            if (!number.isBlank()) quota.put(type, text(number.strip()));
        });
        if (form.seed().isBlank() && quota.isEmpty()) return Optional.empty();
        Map<String, YamlNode> sample = new LinkedHashMap<>();
        if (!form.seed().isBlank()) sample.put("seed", text(form.seed().strip()));
        if (!quota.isEmpty()) sample.put("quota", dict(quota));
        return Optional.of(dict(sample));
    }

    private static Optional<YamlNode> title(Title title) {
        Map<String, YamlNode> languages = new LinkedHashMap<>();
        if (!title.zh().isBlank()) languages.put("zh", text(title.zh().strip()));
        if (!title.en().isBlank()) languages.put("en", text(title.en().strip()));
        return languages.isEmpty() ? Optional.empty() : Optional.of(dict(languages));
    }

    private static void put(Map<String, YamlNode> keys, String key, Optional<YamlNode> value) {
        value.ifPresentOrElse(node -> keys.put(key, node), () -> keys.remove(key));
    }

    static Scalar text(String text) {
        return new Scalar(NOWHERE, text);
    }

    static Dict dict(Map<String, ? extends YamlNode> keys) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        keys.forEach((key, value) -> entries.put(key, new YamlNode.Entry(NOWHERE, value)));
        return new Dict(NOWHERE, entries);
    }

    /// A campaign file that was accepted before.
    static Dict read(Path file) throws IOException {
        return YamlReader.read(file.toString(), Files.readString(file), new Problems()).orElseThrow(() -> new IOException(file + " was accepted, and is no YAML any more"));
    }

    static void write(Path file, Dict campaign) throws IOException {
        CampaignFolders.write(file, YamlWriter.block(campaign, 0));
    }
}
