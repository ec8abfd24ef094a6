package heng.server.web.internal.api;

import heng.core.explain.ExplanationJson;
import heng.core.explain.Node;
import heng.core.explain.Opened;
import heng.core.explain.Opening;
import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.score.Published;
import heng.core.text.Json;
import heng.server.people.Allowed;
import heng.server.people.NotHere;
import heng.server.people.Person;
import heng.server.people.Role;
import heng.server.score.Scores;
import heng.server.score.Standing;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Published numbers and why they are what they are. Positions are among it only while the pages show them, and neighbours only as far as the account may see them.
@RestController
final class NumberApi {

    private static final int MOST = 1_000;
    private static final int DEEPEST = 20;
    private static final int MOST_ROWS = 20_000;

    private final Views views;
    private final Scores scores;

    NumberApi(Views views, Scores scores) {
        this.views = views;
        this.scores = scores;
    }

    @GetMapping("/api/v1/campaigns/{campaign}/places/{place}/numbers")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.PLACE)
    @Told(en = "What is published of a place and of everything in it. Pages belong together only while ledgerRead is the same", zh = "一个地方及其下级的发布数据；ledgerRead 相同的各页才是同一时点")
    Answers.Numbers numbers(@PathVariable String campaign, @PathVariable String place, @Told(en = "Only of this level", zh = "仅此层级") @RequestParam(defaultValue = "") String level,
            @Told(en = "Only of this column", zh = "仅此指标") @RequestParam(defaultValue = "") String column, @Told(en = "Where the page begins", zh = "起点") @RequestParam(defaultValue = "0") int from,
            @Told(en = "1 to 1000", zh = "1 至 1000") @RequestParam(defaultValue = "200") int limit, Person person) {
        Limits.within("limit", limit, 1, MOST);
        Limits.within("from", from, 0, Integer.MAX_VALUE);
        Standing standing = scores.of(campaign).orElseThrow(NotHere::new);
        PlaceCode top = new PlaceCode(place);
        Views.View view = views.of(person, campaign);
        List<Published> all = standing.published().stream().filter(one -> level.isEmpty() || one.place().level().name().equals(level)).filter(one -> column.isEmpty() || one.column().text().equals(column))
                .filter(one -> standing.campaign().places().isWithin(one.place().code(), top)).skip(from).limit(limit + 1L).toList();
        return new Answers.Numbers(standing.upTo(), all.stream().limit(limit).map(view::of).map(Answers.Number::of).toList(), all.size() > limit ? from + limit : null);
    }

    @GetMapping("/api/v1/campaigns/{campaign}/places/{place}/numbers/{column}")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.PLACE)
    @Told(en = "One published number, with what it cites", zh = "一个发布数据及其依据")
    Answers.OneNumber number(@PathVariable String campaign, @PathVariable String place, @PathVariable String column, Person person) {
        Standing standing = scores.of(campaign).orElseThrow(NotHere::new);
        var definition = standing.campaign().definition();
        return new Answers.OneNumber(standing.upTo(), definition.standard().hash(), definition.tree().edition(),
                standing.published(new ColumnCode(column), new PlaceCode(place)).map(views.of(person, campaign)::of).map(Answers.Number::of).orElseThrow(NotHere::new));
    }

    @GetMapping(path = "/api/v1/campaigns/{campaign}/places/{place}/numbers/{column}/explanation", produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.PLACE)
    @Told(en = "Why a number is what it is (F3), down to the records. Rows deeper than the depth have deeper: true in place of what they open; at opens them", zh = "一个数据的由来（F3），直至记录；超过深度的行以 deeper: true 代替，可用 at 展开", schema = "explanation")
    ResponseEntity<String> explanation(@PathVariable String campaign, @PathVariable String place, @PathVariable String column, @Told(en = "1 to 20", zh = "1 至 20") @RequestParam(defaultValue = "20") int depth,
            @Told(en = "Which part: from the number down the row that is followed in each node, counted from 0, with dots between: 0.12.3; empty for the number itself", zh = "所求部分：从数据起逐级所取的行号，自 0 起，以点分隔，如 0.12.3；空为数据本身") @RequestParam(defaultValue = "") String at,
            @Told(en = "1 to 20000: an explanation of more rows is refused", zh = "1 至 20000：行数更多则拒绝") @RequestParam(defaultValue = "20000") int rows, Person person) {
        Limits.within("depth", depth, 1, DEEPEST);
        Limits.within("rows", rows, 1, MOST_ROWS);
        Standing standing = scores.of(campaign).orElseThrow(NotHere::new);
        var definition = standing.campaign().definition();
        ColumnCode code = new ColumnCode(column);
        PlaceCode where = new PlaceCode(place);
        if (!definition.standard().kernel().columns().containsKey(code)) throw new NotHere();
        Node node = switch (standing.explain(code, where, new Opening(Opening.way(at).orElseThrow(NotHere::new), depth, rows))) {
            case Opened.Way way -> way.node();
            case Opened.NoSuchRow _ -> throw new NotHere();
            case Opened.TooManyRows _ -> throw new Limits.TooManyRows(rows);
        };
        var arithmetic = definition.standard().kernel().arithmetic();
        Json.Obj number = standing.published(code, where).filter(_ -> at.isEmpty()).map(views.of(person, campaign)::of)
                .map(one -> ExplanationJson.of(one, node, arithmetic, depth)).orElseGet(() -> Json.object("of", ExplanationJson.of(node, arithmetic, depth)));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Json.object("format", "heng-explanation/1", "campaign", campaign, "standard", definition.standard().hash(), "tree", definition.tree().edition(),
                "arithmetic", arithmetic.word(), "ledgerRead", standing.upTo(), "notice", definition.notice().map(notice -> Json.object("zh", notice.zh(), "en", notice.en())).orElse(null), "at", at.isEmpty() ? null : at, "number", number).canonical());
    }
}
