package heng.server.web.internal;

import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.standard.Title;
import heng.core.text.Refusal;
import heng.server.campaign.CampaignDesk;
import heng.server.campaign.CampaignForm;
import heng.server.campaign.Change;
import heng.server.campaign.Standards;
import heng.server.people.Allowed;
import heng.server.people.Audit;
import heng.server.people.Person;
import heng.server.people.Role;
import heng.store.Divisions;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// A new campaign, from files or from a form. What was typed stays whatever is wrong with it.
@Controller
class NewCampaignPages {

    private static final int MOST_FOUND = 20;
    private static final int LONGEST = 200;

    private final CampaignDesk desk;
    private final Standards standards;
    private final Audit audit;

    NewCampaignPages(CampaignDesk desk, Standards standards, Audit audit) {
        this.desk = desk;
        this.standards = standards;
        this.audit = audit;
    }

    /// A place of the national tree that somebody may mean.
    ///
    /// @param path the names from the province down
    record Found(String code, String path) {}

    @GetMapping("/campaigns/new")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS}, at = Allowed.Where.ANYWHERE)
    String form(@RequestParam(defaultValue = "") String standard, Model model) {
        return page(Map.of("standard", standard), model);
    }

    /// The places whose name begins with a text or whose code it is, as a part of the form.
    @GetMapping("/campaigns/places")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS}, at = Allowed.Where.ANYWHERE)
    String places(@RequestParam(name = "place", defaultValue = "") String text, Model model) {
        model.addAttribute("found", found(text));
        model.addAttribute("typed", Map.of("place", text, "root", ""));
        return "campaign-new :: found";
    }

    @PostMapping(path = "/campaigns/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS}, at = Allowed.Where.ANYWHERE)
    String files(@RequestParam(required = false) @Nullable List<MultipartFile> files, Person person, Model model, Locale locale, HttpServletResponse response) {
        return answer(desk.create(Uploads.of(files == null ? List.of() : files), person), person, Map.of(), model, locale, response);
    }

    @PostMapping(path = "/campaigns", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS}, at = Allowed.Where.ANYWHERE)
    String make(@RequestParam Map<String, String> typed, @RequestParam(name = "standard-file", required = false) @Nullable MultipartFile file, Person person, Model model, Locale locale,
            HttpServletResponse response) {
        if (typed.containsKey("find")) return page(typed, model);
        Map<String, String> given = new TreeMap<>(typed);
        List<Found> meant = found(typed.getOrDefault("place", ""));
        if (typed.getOrDefault("root", "").isBlank() && meant.size() == 1) given.put("root", meant.getFirst().code());
        if (given.getOrDefault("root", "").isBlank()) {
            model.addAttribute("hindrance", "root-missing");
            model.addAttribute("hindranceAbout", typed.getOrDefault("place", ""));
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(typed, model);
        }
        CampaignForm form = form(given, Uploads.of(file == null ? List.of() : List.of(file)).stream().findFirst());
        return answer(desk.create(form, person), person, given, model, locale, response);
    }

    static CampaignForm form(Map<String, String> typed, Optional<heng.server.campaign.Upload> standard) {
        Map<String, String> quota = typed.entrySet().stream().filter(entry -> entry.getKey().startsWith("quota-"))
                .collect(Collectors.toMap(entry -> entry.getKey().substring("quota-".length()), entry -> cut(entry.getValue()), (first, _) -> first, TreeMap::new));
        return new CampaignForm(text(typed, "id"), new Title(text(typed, "title-zh"), text(typed, "title-en")), text(typed, "standard"), standard, text(typed, "root"), text(typed, "from"), text(typed, "to"),
                new Title(text(typed, "notice-zh"), text(typed, "notice-en")), text(typed, "seed"), quota);
    }

    private static String text(Map<String, String> typed, String name) {
        return cut(typed.getOrDefault(name, ""));
    }

    private static String cut(String text) {
        return text.strip().substring(0, Math.min(LONGEST, text.strip().length()));
    }

    private String answer(Change change, Person person, Map<String, String> typed, Model model, Locale locale, HttpServletResponse response) {
        if (change instanceof Change.Done(var running)) {
            audit.note(person, Audit.What.CAMPAIGN_CREATED, running.id());
            return "redirect:/c/" + running.id() + "/setup";
        }
        said(change, model, locale, response);
        return page(typed, model);
    }

    /// What stands in the way, for a page that shows what was typed again.
    static void said(Change change, Model model, Locale locale, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        switch (change) {
            case Change.Done _ -> throw new IllegalArgumentException("Nothing stands in the way");
            case Change.Refused(List<Refusal> refusals) -> model.addAttribute("refusals", refusals.stream().map(refusal -> refusal.message(locale)).toList());
            case Change.Hindered(var why, String about) -> {
                model.addAttribute("hindrance", why.word());
                model.addAttribute("hindranceAbout", about);
            }
        }
    }

    private String page(Map<String, String> typed, Model model) {
        Map<String, String> all = new TreeMap<>(typed);
        for (String name : List.of("id", "title-zh", "title-en", "standard", "place", "root", "from", "to", "notice-zh", "notice-en", "seed")) all.putIfAbsent(name, "");
        var offered = standards.offered();
        model.addAttribute("typed", all);
        model.addAttribute("standards", offered);
        model.addAttribute("types", offered.stream().filter(choice -> choice.key().equals(all.get("standard"))).findFirst().map(choice -> choice.siteTypes()).orElse(Map.of()));
        model.addAttribute("found", found(all.get("place").isBlank() ? all.get("root") : all.get("place")));
        return "campaign-new";
    }

    private static List<Found> found(String text) {
        String wanted = text.strip();
        if (wanted.isEmpty()) return List.of();
        List<Place> places = wanted.matches("\\d{2,12}") ? Divisions.find(new PlaceCode(wanted)).stream().toList() : wanted.length() < 2 ? List.of() : Divisions.named(wanted);
        return places.stream().limit(MOST_FOUND).map(place -> new Found(place.code().text(), Divisions.path(place.code()).stream().map(Place::name).collect(Collectors.joining(" › ")))).toList();
    }
}
