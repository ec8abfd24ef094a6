package heng.server.web.internal;

import heng.server.campaign.Campaigns;
import heng.server.campaign.Running;
import heng.server.field.FileImport;
import heng.server.field.RecordFiles;
import heng.server.people.Allowed;
import heng.server.people.Audit;
import heng.server.people.NotHere;
import heng.server.people.Person;
import heng.server.people.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Records of a file into a running campaign: handing it in, looking how far it is, fetching what was refused.
@Controller
class RecordFilePages {

    private final Campaigns campaigns;
    private final RecordFiles files;
    private final Audit audit;

    RecordFilePages(Campaigns campaigns, RecordFiles files, Audit audit) {
        this.campaigns = campaigns;
        this.files = files;
        this.audit = audit;
    }

    @GetMapping("/c/{campaign}/import")
    @Allowed(value = Role.HEADQUARTERS, at = Allowed.Where.CAMPAIGN)
    String page(@PathVariable String campaign, Model model, Locale locale) {
        common(campaign, model, locale);
        model.addAttribute("imports", files.of(campaign));
        return "record-import";
    }

    @PostMapping("/c/{campaign}/import")
    @Allowed(value = Role.HEADQUARTERS, at = Allowed.Where.CAMPAIGN)
    String take(@PathVariable String campaign, @RequestParam MultipartFile file, Person person, Model model, Locale locale) throws IOException {
        Running running = campaigns.find(campaign).orElseThrow(NotHere::new);
        String name = java.util.Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (InputStream content = file.getInputStream()) {
            var begun = files.begin(person, running, name, content);
            if (begun.isPresent()) audit.note(person, Audit.What.IMPORTED, campaign + " records " + name);
            if (begun.isPresent()) return "redirect:/c/" + campaign + "/import/" + begun.get().id();
        }
        model.addAttribute("refusedName", name);
        return page(campaign, model, locale);
    }

    /// The page, or only what changes while it works.
    @GetMapping("/c/{campaign}/import/{job}")
    @Allowed(value = Role.HEADQUARTERS, at = Allowed.Where.CAMPAIGN)
    String state(@PathVariable String campaign, @PathVariable String job, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Model model, Locale locale) {
        FileImport one = files.find(campaign, job).orElseThrow(NotHere::new);
        common(campaign, model, locale);
        model.addAttribute("job", one);
        model.addAttribute("state", one.state());
        model.addAttribute("faults", one.state().faults().stream().map(fault -> fault.message(locale)).toList());
        return part ? "record-import-job :: state" : "record-import-job";
    }

    @GetMapping("/c/{campaign}/import/{job}/refusals.csv")
    @Allowed(value = Role.HEADQUARTERS, at = Allowed.Where.CAMPAIGN)
    ResponseEntity<byte[]> refusals(@PathVariable String campaign, @PathVariable String job, Locale locale) {
        FileImport one = files.find(campaign, job).filter(found -> found.state().over()).orElseThrow(NotHere::new);
        byte[] csv = ("\ufeff" + one.refusals(locale)).getBytes(StandardCharsets.UTF_8); // Excel needs the mark
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8)).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refused.csv\"").body(csv);
    }

    private void common(String campaign, Model model, Locale locale) {
        Running running = campaigns.find(campaign).orElseThrow(NotHere::new);
        model.addAttribute("campaign", running);
        model.addAttribute("title", running.definition().title().in(locale));
        model.addAttribute("endings", List.of(".csv", ".jsonl", ".xlsx", ".parquet"));
    }
}
