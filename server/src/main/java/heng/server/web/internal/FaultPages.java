package heng.server.web.internal;

import heng.server.people.Allowed;
import heng.server.people.Role;
import heng.server.web.internal.api.Problems;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/// What is shown where a request cannot be answered: in words, without the inside of the program.
@Controller
class FaultPages implements ErrorController {

    @RequestMapping("/error")
    @Allowed(value = Role.PUBLIC, at = Allowed.Where.ANYWHERE)
    Object fault(HttpServletRequest request, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 500;
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path && path.startsWith("/api/")) return Problems.of(status);
        model.addAttribute("kind", switch (status) {
            case 403 -> "denied";
            case 404 -> "missing";
            default -> status < 500 ? "bad" : "broken";
        });
        model.addAttribute("status", status);
        if (request.getAttribute(Allowed.class.getName()) instanceof Allowed rule && status == 403) {
            model.addAttribute("needs", Arrays.stream(rule.value()).map(Role::word).toList());
            model.addAttribute("needsAt", rule.at().name().toLowerCase(Locale.ROOT));
        }
        return "fault";
    }
}
