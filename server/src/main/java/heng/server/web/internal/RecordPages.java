package heng.server.web.internal;

import heng.core.record.EvidenceRecord;
import heng.ledger.note.Receipt;
import heng.ledger.note.Trust;
import heng.core.place.Site;
import heng.server.campaign.Attached;
import heng.server.campaign.Campaigns;
import heng.server.campaign.Fix;
import heng.server.campaign.RecordLeaves;
import heng.server.campaign.Running;
import heng.server.field.Distances;
import heng.server.field.Edits;
import heng.server.field.Photos;
import heng.server.ledger.Ledger;
import heng.server.people.Access;
import heng.server.people.Allowed;
import heng.server.people.Audit;
import heng.server.people.NotHere;
import heng.server.people.Person;
import heng.server.people.Role;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// A record as the ledger holds it, with what proves it, and what anybody needs to check that.
@Controller
class RecordPages {

    private final Campaigns campaigns;
    private final Ledger ledger;
    private final Photos photos;
    private final Edits edits;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final ZoneId zone;

    /// Where a device was, beside the site of its record.
    ///
    /// @param metres from the site; empty where one of the two positions is not known well enough
    record Whereabouts(Fix fix, OptionalLong metres, boolean far) {

        static Whereabouts of(Fix fix, Optional<Site> site) {
            OptionalLong metres = site.map(one -> Distances.metres(fix, one)).orElse(OptionalLong.empty());
            return new Whereabouts(fix, metres, metres.isPresent() && Distances.isFar(fix, metres.getAsLong()));
        }
    }

    RecordPages(Campaigns campaigns, Ledger ledger, Photos photos, Edits edits, Access access, Audit audit, Clock clock, @Value("${heng.zone:Asia/Shanghai}") ZoneId zone) {
        this.campaigns = campaigns;
        this.photos = photos;
        this.edits = edits;
        this.access = access;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/c/{campaign}/record")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.RECORD)
    String record(@PathVariable String campaign, @RequestParam String id, Person person, Model model, Locale locale) {
        Running running = campaigns.find(campaign).orElseThrow(NotHere::new);
        Ledger.Kept kept = kept(campaign, id);
        EvidenceRecord record = RecordLeaves.attempt(kept.leaf(), campaign).orElseThrow(NotHere::new);
        Receipt receipt = ledger.receipt(kept.index()).orElseThrow(NotHere::new);
        var trust = new Trust(ledger.verifier().name(), ledger.verifier());
        var verified = receipt.verify(kept.leaf().hash(), trust, clock.instant().getEpochSecond());
        var standard = running.definition().standard();
        model.addAttribute("campaign", running);
        model.addAttribute("title", running.definition().title().in(locale));
        model.addAttribute("notice", running.definition().notice().map(notice -> notice.in(locale)).orElse(""));
        model.addAttribute("record", record);
        model.addAttribute("unentered", RecordLeaves.whyNobodyGotIn(kept.leaf()).orElse(null));
        model.addAttribute("item", standard.titleOf(new heng.core.kernel.ColumnCode(record.item())).in(locale));
        model.addAttribute("method", Optional.ofNullable(standard.methods().get(record.method())).map(title -> title.in(locale)).orElse(record.method()));
        model.addAttribute("site", record.site().flatMap(running.intake()::site).map(site -> site.name() + " " + site.code()).orElse(""));
        model.addAttribute("place", running.definition().tree().get(record.place()));
        Attached attached = RecordLeaves.attached(kept.leaf());
        model.addAttribute("photos", photos.of(campaign, id));
        model.addAttribute("when", new When(zone, locale));
        model.addAttribute("noPhoto", attached.noPhoto().orElse(""));
        model.addAttribute("position", attached.position().map(fix -> Whereabouts.of(fix, record.site().flatMap(running.intake()::site))).orElse(null));
        model.addAttribute("seesOriginals", access.may(person, List.of(Role.ADMINISTRATOR, Role.HEADQUARTERS), campaign, record.place()));
        model.addAttribute("farMetres", Distances.FAR_METRES);
        model.addAttribute("corrects", record.corrects().orElse(""));
        Optional<String> edited = id.contains("/") ? edits.by(campaign, id.substring(0, id.lastIndexOf('/'))) : Optional.empty();
        model.addAttribute("edited", edited.orElse(""));
        model.addAttribute("replaced", edited.isEmpty() ? edits.replacedBy(campaign, id).orElse("") : "");
        model.addAttribute("answering", Answering.of(running, record.item(), record.site(), record.place(), locale));
        model.addAttribute("kept", kept);
        model.addAttribute("receipt", receipt);
        model.addAttribute("size", verified.isAccepted() ? verified.get().checkpoint().size() : 0);
        model.addAttribute("verified", verified.isAccepted());
        model.addAttribute("problem", verified.isAccepted() ? "" : verified.refusal().message(locale));
        return "record";
    }

    /// For good, and on record: see [Photos#erase].
    ///
    /// @param id of a record that has the photo; the rule asks for its place
    @PostMapping("/c/{campaign}/photo/{sha256}/erase")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS}, at = Allowed.Where.RECORD)
    String erase(@PathVariable String campaign, @PathVariable String sha256, @RequestParam String id, @RequestParam(defaultValue = "") String reason, Person person, Model model, Locale locale) {
        if (!Photos.isReason(reason)) {
            model.addAttribute("fault", sha256);
            model.addAttribute("typed", reason);
            return record(campaign, id, person, model, locale);
        }
        if (photos.of(campaign, id).stream().noneMatch(photo -> photo.sha256().equals(Optional.of(sha256)))) throw new NotHere();
        audit.note(person, Audit.What.PERSONAL_ERASED, campaign + " " + id + " " + sha256);
        photos.erase(person, campaign, id, sha256, reason);
        return "redirect:" + UriComponentsBuilder.fromPath("/c/{campaign}/record").queryParam("id", "{id}").encode().buildAndExpand(campaign, id).toUriString();
    }

    @GetMapping("/c/{campaign}/record/receipt")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.RECORD)
    ResponseEntity<String> receipt(@PathVariable String campaign, @RequestParam String id) {
        return text(ledger.receipt(kept(campaign, id).index()).orElseThrow(NotHere::new).toString());
    }

    @GetMapping("/c/{campaign}/record/leaf")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.RECORD)
    ResponseEntity<String> leaf(@PathVariable String campaign, @RequestParam String id) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(kept(campaign, id).leaf().text());
    }

    @GetMapping("/checkpoint")
    @Allowed(value = Role.PUBLIC, at = Allowed.Where.ANYWHERE)
    ResponseEntity<String> checkpoint() {
        return text(ledger.checkpoint().orElseThrow(NotHere::new));
    }

    @GetMapping("/checkpoint/key")
    @Allowed(value = Role.PUBLIC, at = Allowed.Where.ANYWHERE)
    ResponseEntity<String> key() {
        return text(ledger.verifier() + "\n");
    }

    private Ledger.Kept kept(String campaign, String id) {
        return ledger.find(RecordLeaves.leafId(campaign, id)).orElseThrow(NotHere::new);
    }

    private static ResponseEntity<String> text(String text) {
        return ResponseEntity.ok().contentType(new MediaType("text", "plain", java.nio.charset.StandardCharsets.UTF_8)).body(text);
    }
}
