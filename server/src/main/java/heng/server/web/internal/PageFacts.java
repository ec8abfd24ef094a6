package heng.server.web.internal;

import heng.server.people.Person;
import heng.server.people.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// What every page shows: who is here, and this page in the other language.
@ControllerAdvice(basePackageClasses = PageFacts.class)
class PageFacts {

    @ModelAttribute("person")
    @Nullable Person person(@Nullable Person person) {
        return person;
    }

    @ModelAttribute("keepsAccounts")
    boolean keepsAccounts(@Nullable Person person) {
        return person != null && person.inForce().stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR);
    }

    /// Whether somebody runs campaigns somewhere.
    @ModelAttribute("runsCampaigns")
    boolean runsCampaigns(@Nullable Person person) {
        return person != null && person.inForce().stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR || grant.role() == Role.HEADQUARTERS);
    }

    /// Whether somebody may import records by file.
    @ModelAttribute("importsRecords")
    boolean importsRecords(@Nullable Person person) {
        return person != null && person.inForce().stream().anyMatch(grant -> grant.role() == Role.HEADQUARTERS && grant.isEverywhere());
    }

    @ModelAttribute("lang")
    String lang(Locale locale) {
        return locale.getLanguage().equals("zh") ? "zh" : "en";
    }

    @ModelAttribute("otherLanguage")
    String otherLanguage(HttpServletRequest request, Locale locale) {
        String address = ServletUriComponentsBuilder.fromRequest(request).replaceQueryParam("lang", lang(locale).equals("zh") ? "en" : "zh").build().toUriString();
        return address.substring(address.indexOf('/', address.indexOf("//") + 2));
    }
}
