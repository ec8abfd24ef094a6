package heng.server.web.internal;

import heng.core.place.Site;
import heng.core.standard.Title;
import heng.core.campaign.Assignment;
import heng.server.campaign.CampaignDesk;
import heng.server.campaign.CampaignState;
import heng.server.campaign.CampaignStep;
import heng.server.campaign.Campaigns;
import heng.server.campaign.Change;
import heng.server.campaign.ImportReport;
import heng.server.campaign.Running;
import heng.server.campaign.SetupImports;
import heng.server.campaign.SetupTable;
import heng.server.people.Accounts;
import heng.server.people.Allowed;
import heng.server.people.Audit;
import heng.server.people.NotHere;
import heng.server.people.Person;
import heng.server.people.Role;
import heng.server.score.Editions;
import heng.store.Setup;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Setting a campaign up: what it is, its tables, its state, its editions.
@Controller
class SetupPages {

    private static final MediaType WORKBOOK = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int ROWS_SHOWN = 20;

    private final Campaigns campaigns;
    private final CampaignDesk desk;
    private final SetupImports imports;
    private final Editions editions;
    private final Accounts accounts;
    private final Audit audit;

    SetupPages(Campaigns campaigns, CampaignDesk desk, SetupImports imports, Editions editions, Accounts accounts, Audit audit) {
        this.campaigns = campaigns;
        this.desk = desk;
        this.imports = imports;
        this.editions = editions;
        this.accounts = accounts;
        this.audit = audit;
    }

    /// A table as the page shows it: its first rows.
    record Table(String word, List<String> head, List<List<String>> rows, int size) {}

    /// How many sites of a type there are, and how many were drawn.
    record Stratum(String type, Title title, long sites, long drawn, String quota) {}

    @GetMapping("/c/{campaign}/setup")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS}, at = Allowed.Where.CAMPAIGN)
    String setup(@PathVariable String campaign, Model model, Locale locale) {
        return page(find(campaign), Map.of(), model, locale);
    }

    @PostMapping("/c/{campaign}/setup")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS}, at = Allowed.Where.CAMPAIGN)
    String revise(@PathVariable String campaign, @RequestParam Map<String, String> typed, Person person, Model model, Locale locale, HttpServletResponse response) {
        Change change = desk.revise(find(campaign).id(), NewCampaignPages.form(typed, Optional.empty()), person.account());
        if (change instanceof Change.Done) audit.note(person, Audit.What.CAMPAIGN_CHANGED, campaign);
        return answer(change, campaign, typed, model, locale, response);
    }

    /// Opens, pauses, freezes or reopens.
    @PostMapping("/c/{campaign}/step")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS}, at = Allowed.Where.CAMPAIGN)
    String step(@PathVariable String campaign, @RequestParam String step, @RequestParam(defaultValue = "") String reason, Person person, Model model, Locale locale, HttpServletResponse response) {
        Running running = find(campaign);
        CampaignStep wanted = CampaignStep.choices(running.state()).stream().filter(one -> one.word().equals(step)).findFirst().orElse(null);
        Change change = wanted == null ? new Change.Hindered(heng.server.campaign.Hindrance.NOT_NOW, running.state().word())
                : wanted == CampaignStep.FREEZING ? editions.freeze(campaign, person.account()) : desk.step(campaign, wanted, person.account(), reason);
        if (change instanceof Change.Done && wanted != null) audit.note(person, act(wanted), campaign);
        return answer(change, campaign, Map.of("reason", reason), model, locale, response);
    }

    private static Audit.What act(CampaignStep step) {
        return switch (step) {
            case OPENING -> Audit.What.CAMPAIGN_OPENED;
            case PAUSING -> Audit.What.CAMPAIGN_PAUSED;
            case CLOSING, FREEZING -> Audit.What.CAMPAIGN_FROZEN;
            case REVISING, REOPENING -> Audit.What.CAMPAIGN_CHANGED;
        };
    }

    private String answer(Change change, String campaign, Map<String, String> typed, Model model, Locale locale, HttpServletResponse response) {
        if (change instanceof Change.Done) return "redirect:/c/" + campaign + "/setup";
        NewCampaignPages.said(change, model, locale, response);
        return page(find(campaign), typed, model, locale);
    }

    @PostMapping(path = "/c/{campaign}/setup/{table}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS}, at = Allowed.Where.CAMPAIGN)
    String take(@PathVariable String campaign, @PathVariable String table, @RequestParam(required = false) @Nullable List<MultipartFile> file, @RequestParam(defaultValue = "false") boolean whole, Person person,
            Model model, Locale locale, HttpServletResponse response) {
        SetupTable wanted = SetupTable.of(table).orElseThrow(NotHere::new);
        var upload = Uploads.of(file == null ? List.of() : file).stream().findFirst();
        if (upload.isEmpty()) return answer(new Change.Hindered(heng.server.campaign.Hindrance.NO_FILE, ""), campaign, Map.of(), model, locale, response);
        ImportReport report = imports.take(find(campaign).id(), wanted, upload.get(), whole, person.account(), locale);
        audit.note(person, Audit.What.IMPORTED, campaign + " " + wanted.word() + " " + report.file());
        return "redirect:/c/" + campaign + "/setup/imports/" + report.number();
    }

    @GetMapping("/c/{campaign}/setup/imports/{number}")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS}, at = Allowed.Where.CAMPAIGN)
    String report(@PathVariable String campaign, @PathVariable long number, Model model, Locale locale) {
        Running running = find(campaign);
        ImportReport report = imports.find(campaign, number).orElseThrow(NotHere::new);
        common(running, model, locale);
        model.addAttribute("report", report);
        model.addAttribute("refusals", report.refusals().stream().map(text -> text.in(locale)).toList());
        return "import";
    }

    @GetMapping("/c/{campaign}/setup/imports/{number}/refused")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS}, at = Allowed.Where.CAMPAIGN)
    ResponseEntity<byte[]> refused(@PathVariable String campaign, @PathVariable long number) {
        return workbook(campaign + "-refused-" + number, imports.refusedRows(find(campaign).id(), number).orElseThrow(NotHere::new));
    }

    @GetMapping("/c/{campaign}/setup/{table}/workbook")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS}, at = Allowed.Where.CAMPAIGN)
    ResponseEntity<byte[]> table(@PathVariable String campaign, @PathVariable String table, @RequestParam(defaultValue = "false") boolean empty) {
        SetupTable wanted = SetupTable.of(table).orElseThrow(NotHere::new);
        return workbook(campaign + "-" + wanted.word(), imports.workbook(find(campaign), wanted, empty));
    }

    private static ResponseEntity<byte[]> workbook(String name, byte[] bytes) {
        return ResponseEntity.ok().contentType(WORKBOOK).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".xlsx\"").body(bytes);
    }

    private Running find(String campaign) {
        return campaigns.find(campaign).orElseThrow(NotHere::new);
    }

    private static void common(Running running, Model model, Locale locale) {
        model.addAttribute("campaign", running);
        model.addAttribute("title", running.definition().title().in(locale));
        model.addAttribute("standardTitle", running.definition().standard().title().in(locale));
        model.addAttribute("notice", running.definition().notice().map(notice -> notice.in(locale)).orElse(""));
    }

    private String page(Running running, Map<String, String> typed, Model model, Locale locale) {
        Setup setup = running.definition().setup();
        common(running, model, locale);
        model.addAttribute("steps", CampaignStep.choices(running.state()).stream().map(CampaignStep::word).toList());
        model.addAttribute("editable", running.made() && running.state() == CampaignState.PREPARED);
        model.addAttribute("fixed", !running.made() || running.state() == CampaignState.FROZEN);
        model.addAttribute("typed", typed(running, typed));
        model.addAttribute("roots", running.definition().tree().roots());
        model.addAttribute("strata", strata(running));
        model.addAttribute("seed", setup.sample().map(sample -> sample.seed()).orElse(""));
        model.addAttribute("tables", java.util.Arrays.stream(SetupTable.values()).map(table -> table(table, setup)).toList());
        model.addAttribute("strangers", setup.assignments().stream().map(Assignment::account).distinct().filter(name -> accounts.find(name).isEmpty()).limit(ROWS_SHOWN).toList());
        model.addAttribute("imports", imports.of(running.id()));
        model.addAttribute("events", running.history().events().reversed());
        model.addAttribute("editions", running.history().editions().reversed());
        return "setup";
    }

    private static Table table(SetupTable table, Setup setup) {
        List<List<String>> rows = table.rows(setup);
        return new Table(table.word(), table.head(), rows.stream().limit(ROWS_SHOWN).toList(), rows.size());
    }

    private static List<Stratum> strata(Running running) {
        Setup setup = running.definition().setup();
        return running.definition().standard().siteTypes().entrySet().stream().map(type -> {
            List<Site> sites = setup.register().stream().filter(site -> site.type().equals(type.getKey())).toList();
            return new Stratum(type.getKey(), type.getValue(), sites.size(), sites.stream().filter(site -> setup.drawn().contains(site.code())).count(),
                    setup.sample().flatMap(sample -> Optional.ofNullable(sample.quota().get(type.getKey()))).map(Object::toString).orElse(""));
        }).toList();
    }

    /// What the campaign says, and over it what somebody just typed.
    private static Map<String, String> typed(Running running, Map<String, String> typed) {
        Map<String, String> all = new TreeMap<>();
        var definition = running.definition();
        all.put("title-zh", definition.title().zh());
        all.put("title-en", definition.title().en());
        all.put("notice-zh", definition.notice().map(Title::zh).orElse(""));
        all.put("notice-en", definition.notice().map(Title::en).orElse(""));
        all.put("from", definition.from().map(Object::toString).orElse(""));
        all.put("to", definition.to().map(Object::toString).orElse(""));
        all.put("seed", definition.setup().sample().map(sample -> sample.seed()).orElse(""));
        all.put("reason", "");
        strata(running).forEach(stratum -> all.put("quota-" + stratum.type(), stratum.quota()));
        all.putAll(typed);
        return all;
    }
}
