package heng.server.web.internal;

import heng.server.people.Allowed;
import heng.server.people.Role;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The field page for the browser of a phone, below the address of the device: it has no login, the address is the secret. What it shows is in its scripts
/// (`heng/server/web/field`), what it is filled with comes from `field`.
@Controller
class PhonePages {

    /// As elsewhere, and pictures that were taken and not sent yet, and the worker.
    private static final String POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self';"
            + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final PhoneShell shell;

    PhonePages(PhoneShell shell) {
        this.shell = shell;
    }

    /// The address as it is handed out; the page's own files are below it.
    @GetMapping("/d/{token}")
    @Allowed(value = Role.INSPECTOR, at = Allowed.Where.DEVICE)
    String address(@PathVariable String token) {
        return "redirect:/d/" + token + "/";
    }

    @GetMapping("/d/{token}/")
    @Allowed(value = Role.INSPECTOR, at = Allowed.Where.DEVICE)
    ResponseEntity<String> page() {
        return answer(HTML, shell.page());
    }

    @GetMapping("/d/{token}/worker.js")
    @Allowed(value = Role.INSPECTOR, at = Allowed.Where.DEVICE)
    ResponseEntity<String> worker(@RequestParam(defaultValue = "false") boolean sending) {
        return answer(SCRIPT, shell.worker(sending));
    }

    @GetMapping("/d/{token}/words.json")
    @Allowed(value = Role.INSPECTOR, at = Allowed.Where.DEVICE)
    ResponseEntity<String> words() {
        return answer(MediaType.APPLICATION_JSON, shell.words());
    }

    private static ResponseEntity<String> answer(MediaType type, String text) {
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noCache().cachePrivate()).header("Content-Security-Policy", POLICY).body(text);
    }
}
