package heng.server.web.internal;

import heng.server.people.Accounts;
import heng.server.people.Allowed;
import heng.server.people.Deputies;
import heng.server.people.Devices;
import heng.server.people.Grant;
import heng.server.people.NotHere;
import heng.server.people.Passwords;
import heng.server.people.PeopleRefusal;
import heng.server.people.Person;
import heng.server.people.Role;
import heng.server.people.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own account: language, password, deputies, devices.
@Controller
class MyPages {

    private final Passwords passwords;
    private final Deputies deputies;
    private final Devices devices;
    private final Accounts accounts;
    private final AccountForms forms;
    private final Handed handed;

    MyPages(Passwords passwords, Deputies deputies, Devices devices, Accounts accounts, AccountForms forms, Handed handed) {
        this.passwords = passwords;
        this.deputies = deputies;
        this.devices = devices;
        this.accounts = accounts;
        this.forms = forms;
        this.handed = handed;
    }

    @GetMapping("/me")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.ANYWHERE)
    String me(Person person, Model model, Locale locale) {
        return show(person, List.of(), new Lent("", deputies.today().toString(), ""), List.of(), model, locale);
    }

    /// What was typed about a deputy.
    record Lent(String login, String first, String last) {}

    /// A deputyship as the page shows it.
    record Row(long id, boolean mine, String other, String account, String days, List<AccountForms.Shown> grants, boolean over) {}

    private String show(Person person, List<PeopleRefusal> password, Lent lent, List<PeopleRefusal> deputy, Model model, Locale locale) {
        When when = handed.when(locale);
        model.addAttribute("submits", person.inForce().stream().anyMatch(grant -> grant.role() == Role.INSPECTOR));
        model.addAttribute("own", forms.shown(person.grants()));
        model.addAttribute("passwordRefusals", password);
        model.addAttribute("deputyRefusals", deputy);
        model.addAttribute("lent", lent);
        model.addAttribute("shortest", Passwords.SHORTEST);
        model.addAttribute("mostDays", Deputies.MOST_DAYS);
        model.addAttribute("deputies", deputies.of(person).stream().map(one -> {
            boolean mine = one.principal().account().equals(person.account());
            Accounts.Named other = mine ? one.deputy() : one.principal();
            return new Row(one.id(), mine, other.called().isEmpty() ? other.account() : other.called(), other.account(), when.day(one.first()) + " – " + when.day(one.last()), forms.shown(one.grants()), one.over());
        }).toList());
        model.addAttribute("devices", handed.devices(devices.of(person, person.account()), locale));
        return "me";
    }

    @PostMapping("/me/password")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.ANYWHERE)
    String password(@RequestParam String old, @RequestParam String fresh, @RequestParam String again, Person person, HttpServletRequest request, Model model, Locale locale) {
        List<PeopleRefusal> refusals = passwords.change(person, old, fresh, again);
        if (!refusals.isEmpty()) return show(person, refusals, new Lent("", deputies.today().toString(), ""), List.of(), model, locale);
        accounts.find(person.account()).ifPresent(known -> Sessions.goOn(request, known));
        return "redirect:/me?changed";
    }

    /// @param grant which of one's own grants, by their number on the page
    @PostMapping("/me/deputies")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.ANYWHERE)
    String deputy(@RequestParam String login, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate first, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate last,
            @RequestParam(defaultValue = "") List<Integer> grant, Person person, Model model, Locale locale) {
        List<Grant> grants = IntStream.range(0, person.grants().size()).filter(grant::contains).mapToObj(person.grants()::get).toList();
        List<PeopleRefusal> refusals = deputies.name(person, login, first, last, grants);
        return refusals.isEmpty() ? "redirect:/me?named" : show(person, List.of(), new Lent(login, first.toString(), last.toString()), refusals, model, locale);
    }

    @PostMapping("/me/deputies/{deputy}/end")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.ANYWHERE)
    String end(@PathVariable long deputy, Person person) {
        if (!deputies.end(person, deputy)) throw new NotHere();
        return "redirect:/me";
    }

    /// Shows the address of the new device, this once.
    @PostMapping("/me/devices")
    @Allowed(value = Role.INSPECTOR, at = Allowed.Where.ANYWHERE)
    String issue(@RequestParam String label, Person person, Model model, Locale locale) {
        handed.device(devices.issue(person, person.account(), label), label, model);
        return me(person, model, locale);
    }

    @PostMapping("/me/devices/{device}/revoke")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.ANYWHERE)
    String revoke(@PathVariable long device, Person person) {
        if (!devices.revoke(person, person.account(), device)) throw new NotHere();
        return "redirect:/me";
    }
}
