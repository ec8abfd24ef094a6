package heng.report;

import heng.core.kernel.Column;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Combine;
import heng.core.kernel.KernelJson;
import heng.core.kernel.Relation;
import heng.core.kernel.Source;
import heng.core.kernel.State;
import heng.core.kernel.Step;
import heng.core.place.Place;
import heng.core.record.AnnouncedResult;
import heng.core.score.Cell;
import heng.core.score.Position;
import heng.core.score.Positions;
import heng.core.score.Published;
import heng.core.standard.Item;
import heng.core.standard.Standard;
import heng.core.standard.Title;
import heng.core.text.Json;
import heng.store.Campaign;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What stands in a report, as JSON (docs/formats.md F5). Numbers name an entry of a list counted from 1; 0 is none.
final class ReportData {

    private final Campaign campaign;
    private final Positions shown;
    private final Numbers numbers;
    private final Rounds rounds;
    private final Catalogue catalogue;
    private final Explanations explanations;
    private final OperationWords words;

    ReportData(Campaign campaign, Positions shown) {
        this.campaign = campaign;
        this.shown = shown;
        this.numbers = new Numbers(campaign, shown);
        this.rounds = new Rounds(campaign, numbers);
        Set<Place> places = numbers.published().stream().map(Published::place).collect(Collectors.toCollection(LinkedHashSet::new));
        this.catalogue = new Catalogue(campaign, places);
        this.explanations = new Explanations(campaign, catalogue);
        this.words = new OperationWords(campaign.standard());
        numbers.published().forEach(one -> explanations.explain(one.column(), one.place().code()));
    }

    Numbers numbers() {
        return numbers;
    }

    /// @param computed when, as ISO 8601; it only stands in the file
    Json.Obj json(String computed) {
        var gaps = new Gaps(campaign, catalogue);
        var summary = new Summary(campaign, numbers, rounds);
        Json cells = cells(summary);
        return Json.object("format", "heng-report/1", "campaign", head(computed), "standard", standard(), "tree", campaign.tree().edition(), "data", cut(),
                "words", ReportWord.json(), "states", java.util.Arrays.stream(State.values()).map(State::word).toList(), "levels", catalogue.levelsJson(),
                "columns", catalogue.columns().stream().map(this::column).toList(), "places", catalogue.placesJson(), "types", catalogue.typesJson(),
                "sites", catalogue.sitesJson(), "records", catalogue.recordsJson(), "fields", catalogue.fieldsJson(), "results", results(), "cells", cells, "standings", shown.shown() ? standings() : null,
                "rounds", rounds.json(), "gaps", gaps.json(), "announced", campaign.announced().stream().filter(one -> campaign.tree().find(one.place()).isPresent()).map(this::announced).toList(),
                "edition", new Editions(campaign.standard()).json(rounds.last()), "says", summary.sentences(gaps).stream().map(ReportData::pair).toList(), "charts", summary.chartTitles(catalogue, explanations),
                "siteNodes", explanations.sitesJson(), "nodes", explanations.nodesJson(), "details", explanations.detailsJson(), "phrases", explanations.phrasesJson(), "texts", catalogue.textsJson());
    }

    private static Json pair(Title title) {
        return Json.array(title.zh(), title.en());
    }

    private Json head(String computed) {
        return Json.object("id", campaign.id(), "title", pair(campaign.title()), "notice", campaign.notice().map(ReportData::pair).orElse(null),
                "from", campaign.from().orElse(null), "to", campaign.to().orElse(null), "positions", shown.shown(), "study", shown == Positions.FOR_STUDY ? true : null, "computed", computed);
    }

    private Json standard() {
        Standard standard = campaign.standard();
        var kernel = standard.kernel();
        Map<String, Title> certainties = java.util.stream.Stream.of("sourced", "weak source", "our default").collect(Collectors.toMap(key -> key, ReportWord::certainty));
        return Json.object("id", kernel.id(), "edition", kernel.edition(), "title", pair(standard.title()), "hash", standard.hash(), "arithmetic", kernel.arithmetic().word(),
                "status", standard.status(), "from", standard.validFrom().orElse(null), "to", standard.validTo().orElse(null), "main", catalogue.column(kernel.main()),
                "sources", standard.sources(), "certainties", certainties.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> pair(entry.getValue()))),
                "methods", standard.methods().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> pair(entry.getValue()))));
    }

    private Json cut() {
        return Json.object("records", campaign.records(), "outside", campaign.outside(), "refused", campaign.refusedCount(), "corrected", campaign.superseded().corrected(),
                "retracted", campaign.superseded().retracted(), "inputs", campaign.inputs().stream().map(input -> Json.array(input.name(), input.sha256())).toList());
    }

    /// Code, titles, children, full mark or nothing, whether children add up to full marks, how it is computed, literals, whether published, the column whose change it is.
    private Json column(ColumnCode code) {
        Column column = campaign.standard().kernel().column(code);
        Item item = campaign.standard().items().get(code);
        List<Integer> children = column.source() instanceof Source.Children source ? source.children().stream().map(child -> catalogue.column(child.column())).toList() : List.of();
        boolean full = column.source() instanceof Source.Children source && source.combine() instanceof Combine.FullSum;
        List<Json> how = new ArrayList<>(List.of(pair(words.of(KernelJson.of(column.source())))));
        column.steps().forEach(step -> how.add(pair(words.of(KernelJson.of(step)))));
        Title title = campaign.standard().titleOf(code);
        List<Json> literals = item == null ? List.of() : item.literals().stream().distinct().map(literal -> (Json) Json.array(literal.value(), literal.source(), literal.certainty())).toList();
        boolean published = numbers.published().stream().anyMatch(one -> one.column().equals(code));
        return Json.array(code, title.zh(), title.en(), children, numbers.fullMark(code).map(Object::toString).orElse(""), full ? 1 : 0, how, literals, published ? 1 : 0, changeOf(column));
    }

    /// The column whose change since the round before this one is; 0 for any other. Tables that show the change already leave it away at first.
    private int changeOf(Column column) {
        boolean change = column.steps().size() == 1 && column.steps().getFirst() instanceof Step.Relate(Relation.Trend(int rounds, Relation.Trend.Kind kind), var _)
                && rounds == 1 && kind == Relation.Trend.Kind.CHANGE;
        return change && column.source() instanceof Source.OfColumn(ColumnCode of, var _) ? catalogue.column(of) : 0;
    }

    /// Column, place, state, effect or nothing, exact value, published value, position, seen, due, name of its range or nothing: what `results.json` holds.
    private List<Json> results() {
        return numbers.published().stream().map(one -> {
            Cell cell = one.cell();
            return (Json) Json.array(catalogue.column(one.column()), catalogue.place(one.place().code()), cell.state().ordinal(), cell.state().isDecision() ? cell.effect().word() : "",
                    one.value().map(Object::toString).orElse(""), one.shown().map(BigDecimal::toPlainString).orElse(""), one.position().map(Object::toString).orElse(""),
                    cell.coverage().seen(), cell.coverage().due(), one.band().map(band -> Json.array(band.zh(), band.en())).orElse(new Json.Arr(List.of())));
        }).toList();
    }

    /// For each number that is ranked: column, place, position or nothing, of how many, the sentence, a word in place of the position, attributes of the group.
    private List<Json> standings() {
        var text = new PositionText(campaign);
        return numbers.published().stream().filter(one -> one.standing().isPresent()).map(one -> {
            Position standing = one.standing().orElseThrow();
            List<Json> traits = standing.group().traits().stream().map(trait -> (Json) Json.array(trait.attribute(), trait.value().orElse(""))).toList();
            return (Json) Json.array(catalogue.column(one.column()), catalogue.place(one.place().code()), one.position().map(Object::toString).orElse(""),
                    standing instanceof Position.Placed placed ? placed.of() : 0, text.of(one).map(ReportData::pair).orElse(Json.NULL), none(standing), traits);
        }).toList();
    }

    private static Json none(Position standing) {
        return switch (standing) {
            case Position.Placed _, Position.NotScored _ -> Json.NULL;
            case Position.NoPeerData _ -> pair(ReportWord.NO_PEER_DATA.pair());
            case Position.CountedAs(var _, Place other) -> pair(ReportWord.COUNTED_AS.with(other.name()));
        };
    }

    /// For each place that has numbers: place, and for each column: column, node, shown, score rate, position, position then, comparison, change, why it moved, past.
    private Json cells(Summary summary) {
        List<Json> all = new ArrayList<>();
        for (Place place : catalogue.places()) {
            List<Json> row = new ArrayList<>();
            for (ColumnCode column : catalogue.columns()) {
                int node = explanations.cell(column, place.code());
                if (node > 0) row.add(cell(column, place, node, summary));
            }
            if (!row.isEmpty()) all.add(Json.array(catalogue.place(place.code()), row));
        }
        return new Json.Arr(all);
    }

    private Json cell(ColumnCode column, Place place, int node, Summary summary) {
        Cell cell = campaign.value(column, place.code());
        Rounds.Change change = rounds.change(column, place.code());
        boolean main = column.equals(campaign.standard().kernel().main());
        return Json.array(node, catalogue.column(column), catalogue.text(numbers.shown(column, place.code(), cell)), catalogue.text(numbers.scoreRate(column, cell)),
                catalogue.text(numbers.find(column, place.code()).flatMap(Published::position).map(Object::toString)), catalogue.text(rounds.positionThen(column, place.code())),
                change.comparison().ordinal(), catalogue.text(change.change().map(difference -> numbers.signed(column, difference))),
                main ? summary.moved(column, place).map(ReportData::pair).orElse(Json.NULL) : Json.NULL, rounds.past(column, place.code(), catalogue));
    }

    private Json announced(AnnouncedResult one) {
        ColumnCode code = new ColumnCode(one.what());
        boolean item = campaign.standard().kernel().columns().containsKey(code);
        Title what = item ? campaign.standard().titleOf(code) : new Title(one.what(), one.whatEnglish());
        return Json.object("place", catalogue.place(one.place()), "column", item ? catalogue.column(code) : 0, "what", pair(what), "value", one.value().orElse(null),
                "position", one.position().orElse(null), "cohort", one.cohort(), "issuer", one.issuer(), "document", one.document(), "date", one.date());
    }
}
