package heng.server.web.internal;

import heng.server.people.Allowed;
import heng.server.people.Devices;
import heng.server.people.NotHere;
import heng.server.people.People;
import heng.server.people.People.Made;
import heng.server.people.PeopleRefusal;
import heng.server.people.Person;
import heng.server.people.Role;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Accounts for who keeps them: an administrator, each within his places.
@Controller
class AccountPages {

    private final People people;
    private final Devices devices;
    private final AccountForms forms;
    private final Handed handed;

    AccountPages(People people, Devices devices, AccountForms forms, Handed handed) {
        this.people = people;
        this.devices = devices;
        this.forms = forms;
        this.handed = handed;
    }

    @GetMapping("/accounts")
    @Allowed(value = Role.ADMINISTRATOR, at = Allowed.Where.ANYWHERE)
    String accounts(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int sheet, Person person, Model model) {
        return list(q, sheet, AccountForms.EMPTY, List.of(), person, model);
    }

    private String list(String q, int sheet, People.Form form, List<PeopleRefusal> refusals, Person person, Model model) {
        People.Sheet found = people.list(person, q, sheet);
        model.addAttribute("rows", found.accounts().stream().map(kept -> new Row(kept, forms.shown(kept.grants()))).toList());
        model.addAttribute("q", q);
        model.addAttribute("sheet", Math.max(0, sheet));
        model.addAttribute("more", found.more());
        forms.put(form, refusals, model);
        return "accounts";
    }

    /// A line of the list.
    record Row(People.Kept kept, List<AccountForms.Shown> grants) {}

    /// Makes an account and shows its link, this once.
    @PostMapping("/accounts")
    @Allowed(value = Role.ADMINISTRATOR, at = Allowed.Where.ANYWHERE)
    String make(@RequestParam MultiValueMap<String, String> fields, Person person, Model model, Locale locale) {
        People.Form form = AccountForms.read(fields);
        return switch (people.make(person, form)) {
            case Made.Done(String account, boolean _, boolean _, var link) -> {
                link.ifPresent(one -> model.addAttribute("links", handed.links(List.of(one), locale)));
                yield show(account, person, model, locale);
            }
            case Made.Refused(var refusals) -> list("", 0, form, refusals, person, model);
        };
    }

    @GetMapping("/accounts/{account}")
    @Allowed(value = Role.ADMINISTRATOR, at = Allowed.Where.ACCOUNT)
    String account(@PathVariable String account, Person person, Model model, Locale locale) {
        return show(account, person, model, locale);
    }

    private String show(String account, Person person, Model model, Locale locale) {
        People.Kept kept = people.find(person, account).orElseThrow(NotHere::new);
        return show(kept, AccountForms.of(kept), List.of(), person, model, locale);
    }

    private String show(People.Kept kept, People.Form form, List<PeopleRefusal> refusals, Person person, Model model, Locale locale) {
        model.addAttribute("kept", kept);
        model.addAttribute("grants", forms.shown(kept.grants()));
        model.addAttribute("open", kept.open() == null ? "" : handed.when(locale).of(kept.open()));
        model.addAttribute("devices", handed.devices(devices.of(person, kept.account()), locale));
        forms.put(form, refusals, model);
        return "account";
    }

    @PostMapping("/accounts/{account}")
    @Allowed(value = Role.ADMINISTRATOR, at = Allowed.Where.ACCOUNT)
    String change(@PathVariable String account, @RequestParam MultiValueMap<String, String> fields, Person person, Model model, Locale locale) {
        People.Form form = AccountForms.read(fields);
        return switch (people.change(person, account, form)) {
            case Made.Done _ -> "redirect:/accounts/{account}?saved";
            case Made.Refused(var refusals) -> show(people.find(person, account).orElseThrow(NotHere::new), form, refusals, person, model, locale);
        };
    }

    @PostMapping("/accounts/{account}/lock")
    @Allowed(value = Role.ADMINISTRATOR, at = Allowed.Where.ACCOUNT)
    String lock(@PathVariable String account, Person person) {
        people.lock(person, account, true);
        return "redirect:/accounts/{account}";
    }

    @PostMapping("/accounts/{account}/unlock")
    @Allowed(value = Role.ADMINISTRATOR, at = Allowed.Where.ACCOUNT)
    String unlock(@PathVariable String account, Person person) {
        people.lock(person, account, false);
        return "redirect:/accounts/{account}";
    }

    /// For good: see [People#erase].
    @PostMapping("/accounts/{account}/erase")
    @Allowed(value = Role.ADMINISTRATOR, at = Allowed.Where.ACCOUNT)
    String erase(@PathVariable String account, Person person) {
        people.erase(person, account);
        return "redirect:/accounts/{account}";
    }

    /// Ends the password and shows a new link, this once.
    @PostMapping("/accounts/{account}/link")
    @Allowed(value = Role.ADMINISTRATOR, at = Allowed.Where.ACCOUNT)
    String reset(@PathVariable String account, Person person, Model model, Locale locale) {
        model.addAttribute("links", handed.links(people.reset(person, account).stream().toList(), locale));
        return show(account, person, model, locale);
    }

    @PostMapping("/accounts/{account}/link/revoke")
    @Allowed(value = Role.ADMINISTRATOR, at = Allowed.Where.ACCOUNT)
    String endLink(@PathVariable String account, Person person) {
        people.endLink(person, account);
        return "redirect:/accounts/{account}";
    }

    /// Shows the address of the new device, this once.
    @PostMapping("/accounts/{account}/devices")
    @Allowed(value = Role.ADMINISTRATOR, at = Allowed.Where.ACCOUNT)
    String issue(@PathVariable String account, @RequestParam String label, Person person, Model model, Locale locale) {
        handed.device(devices.issue(person, account, label), label, model);
        return show(account, person, model, locale);
    }

    @PostMapping("/accounts/{account}/devices/{device}/revoke")
    @Allowed(value = Role.ADMINISTRATOR, at = Allowed.Where.ACCOUNT)
    String revoke(@PathVariable String account, @PathVariable long device, Person person) {
        if (!devices.revoke(person, account, device)) throw new NotHere();
        return "redirect:/accounts/{account}";
    }
}
