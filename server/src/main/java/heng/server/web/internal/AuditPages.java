package heng.server.web.internal;

import heng.server.people.Accounts;
import heng.server.people.Allowed;
import heng.server.people.Audit;
import heng.server.people.Person;
import heng.server.people.Role;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The audit trail, for administrators: acts, one after the other; no sums.
@Controller
class AuditPages {

    private final Audit audit;
    private final Accounts accounts;
    private final Handed handed;
    private final int days;

    AuditPages(Audit audit, Accounts accounts, Handed handed, @Value("${heng.audit.days:365}") int days) {
        this.audit = audit;
        this.accounts = accounts;
        this.handed = handed;
        this.days = days;
    }

    /// A line of the table.
    record Row(String at, Accounts.Named actor, Accounts.Named forWhom, Audit.What what, String about) {}

    @GetMapping("/audit")
    @Allowed(value = Role.ADMINISTRATOR, at = Allowed.Where.ANYWHERE)
    String audit(@RequestParam(defaultValue = "") String actor, @RequestParam(defaultValue = "") String what, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until, @RequestParam(defaultValue = "0") int sheet, Person person, Model model, Locale locale) {
        String account = actor.isBlank() ? "" : accounts.named(actor).map(Accounts.Named::account).orElse(actor.strip());
        Optional<Audit.What> kind = Arrays.stream(Audit.What.values()).filter(one -> one.word().equals(what)).findFirst();
        Audit.Sheet read = audit.read(person, new Audit.Filter(account, kind, day(from), day(until)), sheet);
        List<Row> rows = read.entries().stream().map(entry -> new Row(handed.when(locale).of(entry.at()), entry.actor(), entry.forWhom(), entry.what(), entry.about())).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("more", read.more());
        model.addAttribute("sheet", Math.max(0, sheet));
        model.addAttribute("kinds", Audit.What.values());
        model.addAttribute("actor", actor);
        model.addAttribute("what", what);
        model.addAttribute("from", from);
        model.addAttribute("until", until);
        model.addAttribute("days", days);
        return "audit";
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty(); // a browser's field gives a day or nothing
        }
    }
}
