package heng.server.web.internal;

import heng.server.people.Allowed;
import heng.server.people.ApiTokens;
import heng.server.people.NotHere;
import heng.server.people.Person;
import heng.server.people.Role;
import heng.server.web.internal.api.OpenApi;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// What programs can read here, for people: the endpoints, the document of them, and one's own tokens.
@Controller
class InterfacePages {

    private static final int LONGEST_LABEL = 80;

    private final OpenApi document;
    private final ApiTokens tokens;

    InterfacePages(OpenApi document, ApiTokens tokens) {
        this.document = document;
        this.tokens = tokens;
    }

    @GetMapping("/interfaces")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.ANYWHERE)
    String interfaces(Person person, Model model) {
        model.addAttribute("endpoints", document.endpoints());
        model.addAttribute("origin", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        model.addAttribute("tokens", tokens.of(person));
        return "interfaces";
    }

    /// Shows the new token, this once.
    @PostMapping("/interfaces/tokens")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.ANYWHERE)
    String issue(Person person, @RequestParam String label, Model model) {
        String name = label.strip();
        Optional<String> token = tokens.issue(person, name.substring(0, Math.min(LONGEST_LABEL, name.length())));
        model.addAttribute("issued", token.orElse(""));
        model.addAttribute("kept", token.isPresent() ? "" : name);
        return interfaces(person, model);
    }

    @PostMapping("/interfaces/tokens/{token}/revoke")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.ANYWHERE)
    String revoke(Person person, @PathVariable long token) {
        if (!tokens.revoke(person, token)) throw new NotHere();
        return "redirect:/interfaces";
    }

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed(value = Role.PUBLIC, at = Allowed.Where.ANYWHERE)
    @ResponseBody
    Map<String, Object> openapi() {
        return document.document();
    }
}
