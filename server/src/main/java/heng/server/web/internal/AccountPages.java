package heng.server.web.internal;

import heng.server.people.Accounts;
import heng.server.people.Allowed;
import heng.server.people.Devices;
import heng.server.people.NotHere;
import heng.server.people.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Signing in; accounts and devices for the administrator.
@Controller
class AccountPages {

    private static final int LONGEST_LABEL = 80;

    private final Accounts accounts;
    private final Devices devices;

    AccountPages(Accounts accounts, Devices devices) {
        this.accounts = accounts;
        this.devices = devices;
    }

    @GetMapping("/login")
    @Allowed(value = Role.PUBLIC, at = Allowed.Where.ANYWHERE)
    String login() {
        return "login";
    }

    @GetMapping("/accounts")
    @Allowed(value = Role.ADMINISTRATOR, at = Allowed.Where.EVERYWHERE)
    String accounts(Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("devices", devices.all());
        return "accounts";
    }

    /// Shows the address of the new device, this once.
    @PostMapping("/accounts/{account}/devices")
    @Allowed(value = Role.ADMINISTRATOR, at = Allowed.Where.EVERYWHERE)
    String issue(@PathVariable String account, @RequestParam String label, Model model) {
        accounts.find(account).orElseThrow(NotHere::new);
        String token = devices.issue(account, label.strip().substring(0, Math.min(LONGEST_LABEL, label.strip().length())));
        model.addAttribute("address", ServletUriComponentsBuilder.fromCurrentContextPath().path("/d/").path(token).toUriString());
        return accounts(model);
    }

    @PostMapping("/devices/{device}/revoke")
    @Allowed(value = Role.ADMINISTRATOR, at = Allowed.Where.EVERYWHERE)
    String revoke(@PathVariable long device) {
        if (!devices.revoke(device)) throw new NotHere();
        return "redirect:/accounts";
    }
}
