package heng.server.web.internal.export;

import heng.core.place.PlaceCode;
import heng.server.people.Allowed;
import heng.server.people.Audit;
import heng.server.people.NotHere;
import heng.server.people.Person;
import heng.server.people.Role;
import heng.server.web.internal.api.Views;
import heng.server.web.internal.api.Views.View;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Hands out what a person may see of a campaign as a file.
@Controller
final class ExportEndpoint {

    private final Views views;
    private final Tables tables;
    private final Audit audit;

    ExportEndpoint(Views views, Tables tables, Audit audit) {
        this.views = views;
        this.tables = tables;
        this.audit = audit;
    }

    /// @param place only what lies in it; empty for all that the person may see
    /// @param level of numbers: only of this level of places
    /// @param bom for CSV: a byte order mark first, which Excel wants
    /// @param plain for CSV: without the lines of what it is of, as an import takes it
    @GetMapping("/c/{campaign}/export/{what}.{format}")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.ANYWHERE)
    void export(@PathVariable String campaign, @PathVariable String what, @PathVariable String format, @RequestParam(defaultValue = "") String place, @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "false") boolean bom,
            @RequestParam(defaultValue = "false") boolean plain, Person person, HttpServletResponse response) throws IOException {
        Format chosen = Format.of(format).orElseThrow(NotHere::new);
        View all = views.of(person, campaign);
        View view = place.isEmpty() ? all : all.only(new PlaceCode(place));
        Rows rows = switch (what) {
            case "numbers" -> tables.numbers(view, level);
            case "records" -> tables.records(view);
            case "sites" -> tables.sites(view);
            default -> throw new NotHere();
        };
        audit.note(person, Audit.What.EXPORTED, campaign + " " + what + "." + chosen.ending + (place.isEmpty() ? "" : " " + place));
        response.setContentType(chosen.type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + campaign.replaceAll("[^A-Za-z0-9._-]", "_") + "-" + what + "." + chosen.ending + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        chosen.write(rows, new Csv.Options(bom, plain), response.getOutputStream());
    }
}
