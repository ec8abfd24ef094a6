package heng.server.web.internal;

import heng.core.kernel.ColumnCode;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.report.Wording;
import heng.server.campaign.CampaignDesk;
import heng.server.campaign.Campaigns;
import heng.server.campaign.Edition;
import heng.server.campaign.EditionFile;
import heng.server.campaign.Running;
import heng.server.ledger.Ledger;
import heng.server.people.Allowed;
import heng.server.people.NotHere;
import heng.server.people.Role;
import heng.server.score.Editions;
import heng.store.CsvCell;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Frozen rounds: their numbers, what a later edition changed, and the files that prove both. And the draw, which anybody may repeat.
@Controller
class EditionPages {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Campaigns campaigns;
    private final CampaignDesk desk;
    private final Editions editions;
    private final Ledger ledger;

    EditionPages(Campaigns campaigns, CampaignDesk desk, Editions editions, Ledger ledger) {
        this.campaigns = campaigns;
        this.desk = desk;
        this.editions = editions;
        this.ledger = ledger;
    }

    /// A place with what was published of it.
    record Row(String code, String name, List<String> numbers) {}

    record Changed(String column, String place, String code, String before, String after) {}

    /// What was published at one level.
    record Board(String level, List<String> columns, List<Row> rows) {}

    @GetMapping("/c/{campaign}/e/{edition}")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.CAMPAIGN)
    String edition(@PathVariable String campaign, @PathVariable int edition, Model model, Locale locale) {
        Running running = campaigns.find(campaign).orElseThrow(NotHere::new);
        Edition signed = find(running, edition);
        model.addAttribute("campaign", running);
        model.addAttribute("title", running.definition().title().in(locale));
        model.addAttribute("notice", running.definition().notice().map(notice -> notice.in(locale)).orElse(""));
        model.addAttribute("edition", signed);
        model.addAttribute("latest", running.history().editions().size());
        model.addAttribute("boards", boards(running, editions.numbers(campaign, edition).orElseThrow(NotHere::new), locale));
        model.addAttribute("changes", editions.differences(campaign, edition).stream().map(one -> new Changed(column(running, one.column(), locale), place(running, one.place()), one.place(),
                one.before().map(number -> shown(number, locale)).orElse("—"), one.after().map(number -> shown(number, locale)).orElse("—"))).toList());
        return "edition";
    }

    private static List<Board> boards(Running running, List<Editions.Number> numbers, Locale locale) {
        Map<String, List<Editions.Number>> levels = numbers.stream().collect(Collectors.groupingBy(number -> running.definition().tree().find(new PlaceCode(number.place())).map(found -> found.level().name()).orElse(""),
                LinkedHashMap::new, Collectors.toList()));
        List<Board> boards = new ArrayList<>();
        levels.forEach((level, here) -> {
            List<String> columns = here.stream().map(Editions.Number::column).distinct().toList();
            Map<String, Map<String, String>> places = new LinkedHashMap<>();
            here.forEach(number -> places.computeIfAbsent(number.place(), _ -> new LinkedHashMap<>()).put(number.column(), shown(number, locale)));
            boards.add(new Board(Wording.level(level).in(locale), columns.stream().map(column -> column(running, column, locale)).toList(),
                    places.entrySet().stream().map(row -> new Row(row.getKey(), place(running, row.getKey()), columns.stream().map(column -> row.getValue().getOrDefault(column, "")).toList())).toList()));
        });
        return boards;
    }

    private static String shown(Editions.Number number, Locale locale) {
        return number.published().isEmpty() ? heng.core.kernel.State.of(number.state()).map(state -> Wording.state(state).in(locale)).orElse(number.state()) : number.published();
    }

    private static String column(Running running, String column, Locale locale) {
        return running.definition().standard().titleOf(new ColumnCode(column)).in(locale);
    }

    private static String place(Running running, String code) {
        return running.definition().tree().find(new PlaceCode(code)).map(Place::name).orElse(code);
    }

    private static Edition find(Running running, int edition) {
        return running.history().editions().stream().filter(one -> one.number() == edition).findFirst().orElseThrow(NotHere::new);
    }

    /// `results` or `differences`, as signed; `leaf` and `receipt`, which prove that the ledger has it.
    @GetMapping("/c/{campaign}/e/{edition}/{file}")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.CAMPAIGN)
    ResponseEntity<String> file(@PathVariable String campaign, @PathVariable int edition, @PathVariable String file) {
        Edition signed = find(campaigns.find(campaign).orElseThrow(NotHere::new), edition);
        return switch (file) {
            case "results" -> json(campaign + "-" + edition + "-results.json", desk.file(campaign, edition, EditionFile.RESULTS));
            case "differences" -> json(campaign + "-" + edition + "-differences.json", desk.file(campaign, edition, EditionFile.DIFFERENCES));
            case "leaf" -> json(campaign + "-" + edition + "-leaf.json", ledger.find(signed.leaf()).map(kept -> kept.leaf().text()));
            case "receipt" -> ResponseEntity.ok().contentType(TEXT).body(ledger.receipt(signed.index()).orElseThrow(NotHere::new).toString());
            default -> throw new NotHere();
        };
    }

    private static ResponseEntity<String> json(String name, Optional<String> text) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"").body(text.orElseThrow(NotHere::new));
    }

    /// Every site with its number in the draw, so that the draw can be repeated: code, type, number, drawn.
    @GetMapping("/c/{campaign}/sample.csv")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.CAMPAIGN)
    ResponseEntity<String> sample(@PathVariable String campaign) {
        var setup = campaigns.find(campaign).orElseThrow(NotHere::new).definition().setup();
        StringBuilder csv = new StringBuilder("code,type,number,drawn\n");
        for (Site site : setup.register()) {
            csv.append(CsvCell.line(List.of(site.code().text(), site.type(), setup.sample().map(sample -> sample.number(site)).orElse(""), setup.drawn().contains(site.code()) ? "yes" : "no"))).append('\n');
        }
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8)).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + campaign + "-sample.csv\"").body(csv.toString());
    }
}
