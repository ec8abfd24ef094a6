package heng.server.field.internal;

import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.standard.Title;
import heng.server.campaign.Campaigns;
import heng.server.campaign.Running;
import heng.server.people.Allowed;
import heng.server.people.NotHere;
import heng.server.people.Person;
import heng.server.people.Role;
import heng.server.standard.SiteForm;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What the page on a phone is filled with: whose phone it is, the sites of a campaign that are his, and what is asked there. The phone keeps a copy; an answer carries
/// a tag, and one that has not changed is not sent again.
@RestController
class PhoneData {

    private final Campaigns campaigns;
    private final Reach reach;
    private final JsonMapper mapper;
    private final ZoneId zone;

    PhoneData(Campaigns campaigns, Reach reach, JsonMapper mapper, @Value("${heng.zone:Asia/Shanghai}") ZoneId zone) {
        this.campaigns = campaigns;
        this.reach = reach;
        this.mapper = mapper;
        this.zone = zone;
    }

    record Words(String zh, String en) {

        static Words of(Title title) {
            return new Words(title.zh(), title.en());
        }
    }

    /// @param zone that times of records are written in
    record Me(String account, String zone, List<CampaignEntry> campaigns) {}

    /// @param from the first day of its period, null where it has none
    record CampaignEntry(String id, Words title, @Nullable Words notice, @Nullable String from, @Nullable String to) {}

    /// @param position WGS-84 in degrees; null where it is not known
    /// @param assigned whether the one who asks was told to visit it
    record SiteEntry(String code, String name, String type, String place, String placeName, @Nullable List<Double> position, boolean assigned) {}

    record FormEntry(String type, Words title, List<Question> questions) {}

    record Question(String item, Words title, List<Field> fields) {}

    /// @param kind `count`, `number` or `choice`
    record Field(String name, String kind, List<String> choices) {}

    @GetMapping("/d/{token}/me.json")
    @Allowed(value = Role.INSPECTOR, at = Allowed.Where.DEVICE)
    ResponseEntity<byte[]> me(Person person) {
        return answer(new Me(person.account(), zone.getId(), campaigns.all().stream().filter(campaign -> reach.sites(person, campaign).findAny().isPresent()).map(PhoneData::entry).toList()));
    }

    private static CampaignEntry entry(Running campaign) {
        var definition = campaign.definition();
        return new CampaignEntry(campaign.id(), Words.of(definition.title()), definition.notice().map(Words::of).orElse(null),
                definition.from().map(LocalDate::toString).orElse(null), definition.to().map(LocalDate::toString).orElse(null));
    }

    @GetMapping("/d/{token}/c/{campaign}/sites.json")
    @Allowed(value = Role.INSPECTOR, at = Allowed.Where.DEVICE)
    ResponseEntity<byte[]> sites(@PathVariable String campaign, Person person) {
        Running running = campaigns.find(campaign).orElseThrow(NotHere::new);
        Set<SiteCode> assigned = running.assignedSites(person.account());
        return answer(reach.sites(person, running).map(site -> entry(running, site, assigned.contains(site.code()))).toList());
    }

    private static SiteEntry entry(Running campaign, Site site, boolean assigned) {
        return new SiteEntry(site.code().text(), site.name(), site.type(), site.place().text(), campaign.definition().tree().get(site.place()).name(),
                site.position().flatMap(Site.Position::wgs84).map(position -> List.of(position.latitude().doubleValue(), position.longitude().doubleValue())).orElse(null), assigned);
    }

    @GetMapping("/d/{token}/c/{campaign}/forms.json")
    @Allowed(value = Role.INSPECTOR, at = Allowed.Where.DEVICE)
    ResponseEntity<byte[]> forms(@PathVariable String campaign) {
        Running running = campaigns.find(campaign).orElseThrow(NotHere::new);
        return answer(running.forms().stream().map(form -> new FormEntry(form.type(), Words.of(form.title()), form.questions().stream().map(PhoneData::question).toList())).toList());
    }

    private static Question question(SiteForm.Question question) {
        return new Question(question.item(), Words.of(question.title()),
                question.fields().stream().map(field -> new Field(field.name(), field.kind().name().toLowerCase(Locale.ROOT), field.choices())).toList());
    }

    private ResponseEntity<byte[]> answer(Object content) {
        byte[] json = mapper.writeValueAsBytes(content);
        return ResponseEntity.ok().eTag('"' + sha256(json) + '"').cacheControl(CacheControl.noCache().cachePrivate()).contentType(MediaType.APPLICATION_JSON).body(json);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
