package heng.server.web.internal;

import heng.ledger.note.Checkpoint;
import heng.server.ledger.Ledger;
import heng.server.people.Access;
import heng.server.people.Person;
import heng.server.people.Role;
import heng.server.score.Standing;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.report.Wording;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What stands on every page of results: of which campaign and standard it is, up to where the ledger was read, and on paper when and under which checkpoint.
@Component
class Sheet {

    static final Set<Role> READERS = EnumSet.complementOf(EnumSet.of(Role.PUBLIC));

    private final Ledger ledger;
    private final Access access;
    private final Clock clock;
    private final ZoneId zone;

    Sheet(Ledger ledger, Access access, Clock clock, @Value("${heng.zone:Asia/Shanghai}") ZoneId zone) {
        this.ledger = ledger;
        this.access = access;
        this.clock = clock;
        this.zone = zone;
    }

    void onto(Model model, Standing standing, Locale locale) {
        var definition = standing.campaign().definition();
        model.addAttribute("standing", standing);
        model.addAttribute("campaign", standing.campaign());
        model.addAttribute("title", definition.title().in(locale));
        model.addAttribute("notice", definition.notice().map(notice -> notice.in(locale)).orElse(""));
        model.addAttribute("main", definition.standard().kernel().main());
        model.addAttribute("mainTitle", definition.standard().titleOf(definition.standard().kernel().main()).in(locale));
        model.addAttribute("standardTitle", definition.standard().title().in(locale));
        boolean chinese = locale.getLanguage().equals("zh");
        model.addAttribute("printed", DateTimeFormatter.ofPattern(chinese ? "yyyy年M月d日 HH:mm" : "d MMM yyyy HH:mm", chinese ? Locale.CHINESE : Locale.ENGLISH).format(clock.instant().atZone(zone)));
        model.addAttribute("checkpoint", ledger.checkpoint().map(note -> Checkpoint.of(note.substring(0, note.indexOf("\n\n") + 1))).filter(read -> read.isAccepted()).map(read -> read.get()).orElse(null));
    }

    /// The head of a page about a place: the way to it as far as this person may see, and its neighbours.
    void place(Model model, Standing standing, Place here, Person person, Locale locale) {
        model.addAttribute("place", here);
        model.addAttribute("level", Wording.level(here.level().name()).in(locale));
        model.addAttribute("path", standing.campaign().places().path(here.code()).stream().filter(above -> sees(person, standing, above.code())).toList());
        model.addAttribute("before", standing.campaign().places().sibling(here, -1).filter(next -> sees(person, standing, next.code())).orElse(null));
        model.addAttribute("after", standing.campaign().places().sibling(here, 1).filter(next -> sees(person, standing, next.code())).orElse(null));
    }

    boolean sees(Person person, Standing standing, PlaceCode place) {
        return access.may(person, READERS, standing.campaign().id(), place);
    }

    /// Whether the person runs the campaign, or keeps everything.
    boolean runs(Person person, Standing standing, Role... roles) {
        return access.may(person, List.of(roles), standing.campaign().id(), standing.campaign().definition().tree().roots().getFirst().code());
    }
}
