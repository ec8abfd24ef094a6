package heng.server.web.internal;

import heng.core.place.CoordinateSystem;
import heng.server.people.Allowed;
import heng.server.people.Audit;
import heng.server.people.NotHere;
import heng.server.people.Person;
import heng.server.people.Role;
import heng.server.place.Boundaries;
import heng.server.place.Boundaries.Refused;
import heng.server.score.Scores;
import heng.server.score.Standing;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The import of boundaries: only with source, coordinate system and approval number.
@Controller
class BoundaryPages {

    private final Scores scores;
    private final Boundaries boundaries;
    private final Sheet sheet;
    private final Audit audit;

    BoundaryPages(Scores scores, Boundaries boundaries, Sheet sheet, Audit audit) {
        this.scores = scores;
        this.boundaries = boundaries;
        this.sheet = sheet;
        this.audit = audit;
    }

    @GetMapping("/c/{campaign}/boundaries")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS}, at = Allowed.Where.CAMPAIGN)
    String boundaries(@PathVariable String campaign, Model model, Locale locale) {
        Standing standing = scores.of(campaign).orElseThrow(NotHere::new);
        model.addAttribute("boundary", boundaries.of(campaign).orElse(null));
        model.addAttribute("systems", CoordinateSystem.values());
        model.addAttribute("root", standing.campaign().definition().tree().roots().getFirst());
        sheet.onto(model, standing, locale);
        return "boundaries";
    }

    /// Refused with what was typed still in the form.
    @PostMapping("/c/{campaign}/boundaries")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS}, at = Allowed.Where.CAMPAIGN)
    String take(@PathVariable String campaign, @RequestParam(defaultValue = "") String source, @RequestParam(defaultValue = "") String system, @RequestParam(defaultValue = "") String approval,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable MultipartFile file, Person person, Model model, Locale locale) throws IOException {
        if (scores.of(campaign).isEmpty()) throw new NotHere();
        long size = file == null ? 0 : file.getSize();
        Optional<Refused> refused = size > Boundaries.MOST_BYTES ? Optional.of(new Refused(Boundaries.Fault.TOO_LARGE, String.valueOf(size)))
                : boundaries.take(campaign, new Boundaries.Import(source, system, approval, file == null ? new byte[0] : file.getBytes()));
        if (refused.isEmpty()) {
            audit.note(person, Audit.What.IMPORTED, campaign + " boundaries: " + source + " " + approval);
            return "redirect:/c/" + campaign + "/boundaries";
        }
        model.addAttribute("fault", refused.get().fault().word());
        model.addAttribute("value", refused.get().value());
        model.addAttribute("typed", List.of(source, system, approval));
        return boundaries(campaign, model, locale);
    }

    @PostMapping("/c/{campaign}/boundaries/remove")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS}, at = Allowed.Where.CAMPAIGN)
    String remove(@PathVariable String campaign, Person person) {
        if (!boundaries.remove(campaign)) throw new NotHere();
        audit.note(person, Audit.What.CAMPAIGN_CHANGED, campaign + " boundaries removed");
        return "redirect:/c/" + campaign + "/boundaries";
    }
}
