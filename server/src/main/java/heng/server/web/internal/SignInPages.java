package heng.server.web.internal;

import heng.server.people.Allowed;
import heng.server.people.Passwords;
import heng.server.people.PeopleRefusal;
import heng.server.people.Role;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in, and the link by which somebody sets his first password or a new one.
@Controller
class SignInPages {

    private final Passwords passwords;

    SignInPages(Passwords passwords) {
        this.passwords = passwords;
    }

    @GetMapping("/login")
    @Allowed(value = Role.PUBLIC, at = Allowed.Where.ANYWHERE)
    String login() {
        return "login";
    }

    @GetMapping("/welcome/{token}")
    @Allowed(value = Role.PUBLIC, at = Allowed.Where.ANYWHERE)
    String welcome(@PathVariable String token, Model model) {
        return welcome(token, List.of(), model);
    }

    private String welcome(String token, List<PeopleRefusal> refusals, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("guest", passwords.guest(token).orElse(null));
        model.addAttribute("refusals", refusals);
        model.addAttribute("shortest", Passwords.SHORTEST);
        return "welcome";
    }

    @PostMapping("/welcome/{token}")
    @Allowed(value = Role.PUBLIC, at = Allowed.Where.ANYWHERE)
    String set(@PathVariable String token, @RequestParam String fresh, @RequestParam String again, Model model) {
        List<PeopleRefusal> refusals = passwords.first(token, fresh, again);
        return refusals.isEmpty() ? "redirect:/login?set" : welcome(token, refusals, model);
    }
}
