package heng.server.web.internal.api;

import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.server.people.Allowed;
import heng.server.people.NotHere;
import heng.server.people.Person;
import heng.server.people.Role;
import heng.server.score.Scores;
import heng.server.score.Standing;
import heng.server.web.internal.api.Views.View;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Campaigns and the places of their trees.
@RestController
final class CampaignApi {

    private static final int MOST_PLACES = 100;

    private final Views views;
    private final Scores scores;

    CampaignApi(Views views, Scores scores) {
        this.views = views;
        this.scores = scores;
    }

    @GetMapping("/api/v1/campaigns")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.ANYWHERE)
    @Told(en = "The campaigns that this account may see something of", zh = "此账号可见的测评活动")
    Answers.Campaigns campaigns(Person person) {
        return new Answers.Campaigns(views.all(person).stream().map(view -> new Answers.CampaignName(view.campaign().id(), Answers.Words.of(view.campaign().definition().title()))).toList());
    }

    @GetMapping("/api/v1/campaigns/{campaign}")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.ANYWHERE)
    @Told(en = "A campaign: its standard, what is published, and where this account may look", zh = "一项测评活动：标准、发布内容、此账号可见范围")
    Answers.Campaign campaign(@PathVariable String campaign, Person person) {
        View view = views.of(person, campaign);
        Standing standing = scores.of(campaign).orElseThrow(NotHere::new);
        var definition = standing.campaign().definition();
        var kernel = definition.standard().kernel();
        return new Answers.Campaign(campaign, Answers.Words.of(definition.title()), definition.notice().map(Answers.Words::of).orElse(null),
                new Answers.StandardFacts(kernel.id(), kernel.edition(), definition.standard().hash(), kernel.arithmetic().word()), definition.tree().edition(),
                new Answers.Period(definition.from().map(Object::toString).orElse(null), definition.to().map(Object::toString).orElse(null)),
                kernel.publications().stream().map(publication -> Answers.Column.of(publication, definition.standard().titleOf(publication.column()))).toList(),
                view.tops().stream().map(Answers.PlaceName::of).toList(), standing.upTo(), standing.records(), standing.leagueTable().isOn());
    }

    @GetMapping("/api/v1/campaigns/{campaign}/places")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.ANYWHERE)
    @Told(en = "Places whose name holds a text, or whose code or pinyin initials begin with it, at most 100; without a text the highest ones", zh = "按名称或代码查找地方，最多100个；不给文字时列出最高一级")
    Answers.Places places(@PathVariable String campaign, @Told(en = "Part of a name, or the beginning of a code", zh = "名称片段或代码前几位") @RequestParam(defaultValue = "") String find, Person person) {
        View view = views.of(person, campaign);
        List<Place> found = find.isBlank() ? view.tops() : view.campaign().places().find(find).filter(place -> view.has(place.code())).limit(MOST_PLACES).toList();
        return new Answers.Places(found.stream().map(Answers.PlaceName::of).toList());
    }

    @GetMapping("/api/v1/campaigns/{campaign}/places/{place}")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.PLACE)
    @Told(en = "A place, what it lies in, and what lies in it", zh = "一个地方、其上级与下级")
    Answers.PlaceFacts place(@PathVariable String campaign, @PathVariable String place, Person person) {
        View view = views.of(person, campaign);
        PlaceCode code = new PlaceCode(place);
        var tree = view.campaign().definition().tree();
        return new Answers.PlaceFacts(Answers.PlaceName.of(tree.find(code).orElseThrow(NotHere::new)),
                view.campaign().places().path(code).stream().filter(above -> view.has(above.code())).map(Answers.PlaceName::of).toList(), tree.children(code).stream().map(Answers.PlaceName::of).toList());
    }
}
