package heng.server.campaign.internal;

import heng.core.standard.Title;
import heng.core.text.Problems;
import heng.core.text.Refusal;
import heng.core.yaml.YamlNode;
import heng.server.campaign.Change;
import heng.server.campaign.Hindrance;
import heng.server.campaign.ImportReport;
import heng.server.campaign.Running;
import heng.server.campaign.SetupImports;
import heng.server.campaign.SetupTable;
import heng.server.campaign.Upload;
import heng.store.Campaign;
import heng.store.CampaignReader;
import heng.store.CsvCell;
import heng.store.RefusedRow;
import heng.store.Setup;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Imports as revisions: the file is read behind the table that is there, by the reader of campaign files, so that later rows win (C7). What came out is written as
/// the one table of the new revision; what was refused is handed back and does not stay in the campaign.
@Service
class TableImports implements SetupImports {

    private static final String FOLDER = "import/";
    private static final int LONGEST_NAME = 80;
    private static final int MOST_REFUSED_ROWS = 20_000;
    private static final int MOST_NAMED = 5;

    private final CampaignWorks works;
    private final CampaignRegister register;
    private final ImportRows rows;
    private final Clock clock;

    TableImports(CampaignWorks works, CampaignRegister register, ImportRows rows, Clock clock) {
        this.works = works;
        this.register = register;
        this.rows = rows;
        this.clock = clock;
    }

    /// What one reading came to.
    private static final class Reading {
        private List<List<String>> after = List.of();
        private List<Refusal> refusals = List.of();
        private List<List<String>> refusedRows = List.of();
        private String file = "";
    }

    @Override
    public ImportReport take(String campaign, SetupTable table, Upload file, boolean whole, String by, Locale locale) {
        Setup before = register.find(campaign).orElseThrow().definition().setup();
        var reading = new Reading();
        Change change = works.revise(campaign, by, (folder, campaignFile) -> read(folder, campaignFile, table, file, whole, locale, reading),
                next -> whole && !reading.refusals.isEmpty() ? Optional.of(new Change.Hindered(Hindrance.ROWS_MISSING, String.valueOf(reading.refusedRows.size() - 1))) : orphans(campaign, next));
        List<List<String>> now = change instanceof Change.Done ? reading.after : table.rows(before);
        Map<List<String>, List<String>> old = table.rows(before).stream().collect(Collectors.toMap(table::key, row -> row, (first, _) -> first));
        int added = (int) now.stream().filter(row -> !old.containsKey(table.key(row))).count();
        int changed = (int) now.stream().filter(row -> old.containsKey(table.key(row)) && !old.get(table.key(row)).equals(row)).count();
        Optional<Hindrance> why = switch (change) {
            case Change.Done _ -> Optional.empty();
            case Change.Refused _ -> Optional.of(Hindrance.FILE_UNREADABLE);
            case Change.Hindered(Hindrance hindrance, String _) -> Optional.of(hindrance);
        };
        String about = change instanceof Change.Hindered(Hindrance _, String value) ? value : "";
        List<Refusal> refusals = change instanceof Change.Refused(List<Refusal> all) && reading.refusals.isEmpty() ? all.stream().map(refusal -> Foreign.renamed(refusal, reading.file, name(file))).toList() : reading.refusals;
        int refused = Math.max(0, reading.refusedRows.size() - 1);
        var report = new ImportReport(0, campaign, table, name(file), clock.instant(), whole, added, changed, old.size() + added - now.size(), now.size(), refused, why, about,
                refusals.stream().limit(ImportReport.MOST_SHOWN).map(refusal -> new Title(refusal.message(Locale.CHINESE), refusal.message(Locale.ENGLISH))).toList());
        byte @Nullable [] workbook = refused == 0 ? null : Sheets.of(table.word(), reading.refusedRows.subList(0, Math.min(reading.refusedRows.size(), MOST_REFUSED_ROWS)));
        return find(campaign, rows.keep(report, workbook)).orElseThrow();
    }

    /// Rows of other tables that were good and name something that is there no more.
    private Optional<Change> orphans(String campaign, Campaign next) {
        Set<String> before = register.find(campaign).orElseThrow().definition().refused().stream().map(TableImports::place).collect(Collectors.toSet());
        String orphans = next.refused().stream().filter(row -> SetupTable.of(row.file().table()).isPresent()).map(TableImports::place).filter(place -> !before.contains(place)).limit(MOST_NAMED).collect(Collectors.joining(", "));
        return orphans.isEmpty() ? Optional.empty() : Optional.of(new Change.Hindered(Hindrance.ROWS_DEPEND, orphans));
    }

    private static String place(RefusedRow row) {
        return row.file().name() + ':' + row.line();
    }

    /// Leaves the folder with the table as it is after the import.
    private static void read(Path folder, Path campaignFile, SetupTable table, Upload upload, boolean whole, Locale locale, Reading reading) throws IOException {
        YamlNode.Dict campaign = CampaignYaml.read(campaignFile);
        Path beside = campaignFile.getParent();
        String name = FOLDER + name(upload);
        Path file = beside.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream in = upload.bytes().open()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        String typed = name + ending(file);
        Files.move(file, beside.resolve(typed), StandardCopyOption.REPLACE_EXISTING);
        List<YamlNode> files = new ArrayList<>();
        campaign.find(table.word()).filter(_ -> !whole).ifPresent(node -> files.addAll(heng.core.yaml.Fields.list(node)));
        files.add(CampaignYaml.text(typed));
        reading.file = typed;
        CampaignYaml.write(campaignFile, with(campaign, table, new YamlNode.Seq(heng.core.text.Spot.of("form"), files)));
        Problems problems = new Problems();
        CampaignReader reader = CampaignReader.within(folder, problems);
        Optional<Campaign> read = reader.read(campaignFile);
        List<RefusedRow> refused = reader.refused().stream().filter(row -> row.file().path().equals(typed)).toList();
        List<Refusal> own = new ArrayList<>(Foreign.without(folder, refused.stream().flatMap(row -> row.refusals().stream()).toList()));
        reading.refusals = own.stream().map(refusal -> Foreign.renamed(refusal, typed, name(upload))).toList();
        if (!refused.isEmpty()) reading.refusedRows = reader.refusedIn(typed, locale).stream().map(row -> row.stream().map(cell -> cell.replace(typed + ":", name(upload) + ":")).toList()).toList();
        if (read.isEmpty()) return; // the caller reads the same again, and says what is wrong
        reading.after = table.rows(read.get().setup());
        Files.delete(beside.resolve(typed));
        CampaignFolders.remove(file.getParent());
        CampaignFolders.write(beside.resolve(table.file()), csv(table, reading.after));
        CampaignYaml.write(campaignFile, with(campaign, table, CampaignYaml.text(table.file())));
    }

    private static YamlNode.Dict with(YamlNode.Dict campaign, SetupTable table, YamlNode value) {
        return campaign.with(CampaignYaml.dict(Map.of(table.word(), value)).entries());
    }

    private static String csv(SetupTable table, List<List<String>> rows) {
        StringBuilder text = new StringBuilder(String.join(",", table.head())).append('\n');
        rows.forEach(row -> text.append(CsvCell.line(row)).append('\n'));
        return text.toString();
    }

    /// What messages call the file: its own name without what cannot be one.
    private static String name(Upload upload) {
        String last = upload.name().substring(Math.max(upload.name().lastIndexOf('/'), upload.name().lastIndexOf('\\')) + 1);
        String harmless = last.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceAll("^\\.+", "_");
        return harmless.isEmpty() ? "file" : harmless.substring(Math.max(0, harmless.length() - LONGEST_NAME));
    }

    /// By its first bytes, not by its name.
    private static String ending(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            if (head.length == 4 && head[0] == 'P' && head[1] == 'K') return ".xlsx";
            if (head.length == 4 && (head[0] & 0xff) == 0xd0 && (head[1] & 0xff) == 0xcf) return ".xls";
            if (head.length == 4 && head[0] == 'P' && head[1] == 'A' && head[2] == 'R' && head[3] == '1') return ".parquet";
            return head.length > 0 && head[0] == '{' ? ".jsonl" : ".csv";
        }
    }

    @Override
    public List<ImportReport> of(String campaign) {
        return rows.of(campaign);
    }

    @Override
    public Optional<ImportReport> find(String campaign, long number) {
        return rows.find(campaign, number);
    }

    @Override
    public Optional<byte[]> refusedRows(String campaign, long number) {
        return rows.refusedRows(campaign, number);
    }

    @Override
    public byte[] workbook(Running campaign, SetupTable table, boolean empty) {
        List<List<String>> all = new ArrayList<>(List.of(table.head()));
        if (!empty) all.addAll(table.rows(campaign.definition().setup()));
        return Sheets.of(table.word(), all);
    }
}
