package heng.report;

import heng.core.kernel.ColumnCode;
import heng.core.standard.FormulaText;
import heng.core.standard.Standard;
import heng.core.standard.Title;
import heng.core.text.Json;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Sources and steps of the kernel (F1) in words of both languages: how a number is computed, as an official would say it.
final class OperationWords {

    private final Standard standard;

    OperationWords(Standard standard) {
        this.standard = standard;
    }

    Title of(Json.Obj operation) {
        String key = operation.members().keySet().iterator().next();
        Json value = operation.members().get(key);
        return switch (key) {
            case "records" -> records((Json.Obj) value);
            case "attribute" -> ReportWord.OP_ATTRIBUTE.with(text(value));
            case "table" -> ReportWord.OP_TABLE.with(text(member(value, "key")));
            case "events" -> events(value);
            case "title" -> title(value);
            case "column" -> column(operation);
            case "result" -> ReportWord.OP_RESULT.with(values(value));
            case "children" -> children((Json.Obj) value);
            case "measure" -> measure((Json.Obj) value);
            case "pool" -> pool((Json.Obj) value);
            case "points" -> ReportWord.OP_POINTS.with(items(value).stream().map(pair -> items(pair)).map(pair -> text(pair.getFirst()) + " → " + text(pair.getLast())).collect(Collectors.joining("; ")));
            case "steps" -> ReportWord.OP_STEPS.with(tiers(value, "≥ "));
            case "above" -> ReportWord.OP_STEPS.with(tiers(value, "> "));
            case "look-up" -> answers(ReportWord.OP_LOOK_UP, value, operation);
            case "case" -> answers(ReportWord.OP_CASE, value, operation);
            case "formula" -> ReportWord.OP_FORMULA.with(FormulaText.of(value));
            case "relate" -> relate((Json.Obj) value, operation);
            case "gate" -> ReportWord.OP_GATE.with(FormulaText.of(value), ReportWord.state(text(operation.members().get("state"))));
            default -> throw new IllegalArgumentException("No words for " + key);
        };
    }

    private Title records(Json.Obj records) {
        List<Json> sites = items(records.members().get("sites"));
        List<Json> methods = items(records.members().get("methods"));
        Title where = sites.isEmpty() ? ReportWord.OP_ANYWHERE.pair() : joined(sites, standard.siteTypes());
        Title by = methods.isEmpty() ? ReportWord.OP_ANY_METHOD.pair() : joined(methods, standard.methods());
        Title words = ReportWord.OP_RECORDS.with(items(records), where, by);
        Json condition = records.members().get("where");
        if (condition != null && !FormulaText.of(condition).equals("0 = 0")) words = joined(words, ReportWord.OP_WHERE.with(FormulaText.of(condition)));
        if (text(records.members().get("take")).equals("latest")) words = joined(words, ReportWord.OP_LATEST.pair());
        List<Json> unless = items(records.members().getOrDefault("unless", Json.NULL));
        return unless.isEmpty() ? words : joined(words, ReportWord.OP_UNLESS.with(joined(unless, itemTitles())));
    }

    /// Items that are columns by their titles.
    private Title items(Json.Obj records) {
        return joined(items(records.members().get("items")), itemTitles());
    }

    private Map<String, Title> itemTitles() {
        return standard.items().entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().text(), entry -> entry.getValue().title()));
    }

    private Title column(Json.Obj operation) {
        Title title = standard.titleOf(new ColumnCode(text(operation.members().get("column"))));
        Json level = operation.members().get("at");
        return level == null ? ReportWord.OP_COLUMN.with(title) : ReportWord.OP_COLUMN_AT.with(title, ReportWord.level(text(level)));
    }

    private static Title events(Json events) {
        Title words = ReportWord.OP_EVENTS.with(text(member(events, "kind")), length(text(member(events, "look-back"))));
        String until = text(member(events, "until"));
        return until.isEmpty() ? words : joined(words, ReportWord.OP_UNTIL.with(until));
    }

    private static Title title(Json title) {
        Period held = Period.parse(text(member(title, "held")));
        Title words = ReportWord.OP_TITLE.with(text(member(title, "name")));
        return held.isZero() ? words : joined(words, ReportWord.OP_HELD.with(length(held.toString())));
    }

    /// `P1Y6M`: one year and six months.
    private static Title length(String period) {
        Period length = Period.parse(period);
        List<Title> parts = new ArrayList<>();
        if (length.getYears() != 0) parts.add(ReportWord.YEARS.with(length.getYears()));
        if (length.getMonths() != 0) parts.add(ReportWord.MONTHS.with(length.getMonths()));
        if (length.getDays() != 0) parts.add(ReportWord.DAYS.with(length.getDays()));
        return new Title(parts.stream().map(Title::zh).collect(Collectors.joining()), parts.stream().map(Title::en).collect(Collectors.joining(" ")));
    }

    private Title children(Json.Obj children) {
        Json combine = children.members().get("combine");
        Title words = ReportWord.OP_CHILDREN.with(String.valueOf(items(children.members().get("of")).size()), combine(combine));
        String missing = text(children.members().get("missing"));
        Title absent = switch (missing) {
            case "zero" -> ReportWord.MISSING_ZERO.pair();
            case "fail" -> ReportWord.MISSING_FAIL.pair();
            default -> combine instanceof Json.Obj obj && obj.members().containsKey("sum") ? ReportWord.MISSING_SHARED.pair() : ReportWord.MISSING_SKIP.pair();
        };
        words = joined(words, absent);
        Json least = children.members().get("least");
        return least == null ? words : joined(words, ReportWord.OP_LEAST.with(text(least)));
    }

    private static Title combine(Json combine) {
        if (combine instanceof Json.Text(String word)) {
            return switch (word) {
                case "sum" -> ReportWord.COMBINE_SUM.pair();
                case "min" -> ReportWord.COMBINE_MIN.pair();
                case "max" -> ReportWord.COMBINE_MAX.pair();
                default -> ReportWord.COMBINE_COPELAND.pair();
            };
        }
        Map<String, Json> members = ((Json.Obj) combine).members();
        if (members.containsKey("sum")) return ReportWord.COMBINE_FULL.pair();
        if (members.containsKey("best")) return ReportWord.COMBINE_BEST.with(whole(members.get("best")));
        if (members.containsKey("formula")) return ReportWord.OP_FORMULA.with(FormulaText.of(members.get("formula")));
        String power = text(members.get("mean"));
        return power.equals("1") ? ReportWord.COMBINE_MEAN.pair() : ReportWord.COMBINE_POWER.with(power);
    }

    private static Title measure(Json.Obj measure) {
        Title by = text(measure.members().get("by")).equals("site") ? ReportWord.BY_SITE.pair() : ReportWord.BY_RECORD.pair();
        Json.Obj take = (Json.Obj) measure.members().get("take");
        String key = take.members().keySet().iterator().next();
        Json of = take.members().get(key);
        Title what = switch (key) {
            case "count" -> text(take.members().get("per")).equals("visit") ? ReportWord.TAKE_VISITS.with(FormulaText.of(of)) : ReportWord.TAKE_COUNT.with(FormulaText.of(of));
            case "records" -> ReportWord.TAKE_RECORDS.pair();
            case "sum" -> ReportWord.TAKE_SUM.with(FormulaText.of(of));
            case "mean" -> ReportWord.TAKE_MEAN.with(FormulaText.of(of));
            case "ratio" -> ReportWord.TAKE_RATIO.with(FormulaText.of(items(of).getFirst()), FormulaText.of(items(of).getLast()));
            default -> ReportWord.TAKE_GRADE.with(text(of));
        };
        return ReportWord.OP_MEASURE.with(by, what);
    }

    private static Title pool(Json.Obj pool) {
        Title words = switch (text(pool.members().get("kind"))) {
            case "sums" -> ReportWord.POOL_SUMS.pair();
            case "min" -> ReportWord.POOL_MIN.pair();
            case "max" -> ReportWord.POOL_MAX.pair();
            default -> ReportWord.POOL_MEAN.pair();
        };
        if (pool.members().get("weight") instanceof Json.Obj weight) {
            Json table = weight.members().get("table");
            words = joined(words, ReportWord.POOL_WEIGHT.with(table == null ? text(weight.members().get("attribute")) : text(member(table, "key"))));
        }
        String missing = text(pool.members().get("missing"));
        if (missing.equals("zero")) words = joined(words, ReportWord.MISSING_ZERO.pair());
        if (missing.equals("fail")) words = joined(words, ReportWord.MISSING_FAIL.pair());
        Json to = pool.members().get("to");
        return to == null ? words : joined(words, ReportWord.POOL_TO.with(ReportWord.level(text(to))));
    }

    private static Title relate(Json.Obj relation, Json.Obj operation) {
        String key = relation.members().keySet().iterator().next();
        Json of = relation.members().get(key);
        Title words = switch (key) {
            case "min-max" -> ReportWord.RELATE_MIN_MAX.with(text(items(of).getFirst()), text(items(of).getLast()));
            case "z-score" -> ReportWord.RELATE_Z.with(text(member(of, "mean")), text(member(of, "sd")));
            case "rank" -> ReportWord.RELATE_RANK.pair();
            case "percentile" -> ReportWord.RELATE_PERCENTILE.pair();
            case "fill" -> ReportWord.RELATE_FILL.with(text(of).equals("median") ? ReportWord.MEDIAN.pair() : ReportWord.MEAN.pair());
            case "winsorise" -> ReportWord.RELATE_WINSORISE.pair();
            case "trend" -> ReportWord.RELATE_TREND.with(whole(member(of, "rounds")), ReportWord.trend(text(member(of, "of"))));
            default -> ReportWord.OP_FORMULA.with(FormulaText.of(of));
        };
        Json by = operation.members().get("by");
        return by == null ? words : joined(words, ReportWord.RELATE_BY.with(text(by)));
    }

    private static Title answers(ReportWord word, Json rows, Json.Obj operation) {
        List<String> chinese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        ((Json.Obj) rows).members().forEach((key, answer) -> {
            chinese.add(key + " → " + answer(answer, true));
            english.add(key + " → " + answer(answer, false));
        });
        Json otherwise = operation.members().get("else");
        if (otherwise != null) {
            chinese.add(ReportWord.OTHERWISE.chinese() + " → " + answer(otherwise, true));
            english.add(ReportWord.OTHERWISE.english() + " → " + answer(otherwise, false));
        }
        return word.with(new Title(String.join("；", chinese), String.join("; ", english)));
    }

    private static Title tiers(Json rows, String sign) {
        return new Title(tiers(rows, sign, true), tiers(rows, sign, false));
    }

    private static String tiers(Json rows, String sign, boolean chinese) {
        return items(rows).stream().map(row -> sign + text(member(row, "from")) + " → " + answer(member(row, "answer"), chinese)).collect(Collectors.joining(chinese ? "；" : "; "));
    }

    private static String answer(Json answer, boolean chinese) {
        String value = text(member(answer, "value"));
        String state = text(member(answer, "state"));
        String word = state.isEmpty() ? "" : chinese ? ReportWord.state(state).zh() : ReportWord.state(state).en();
        return value.isEmpty() ? word : word.isEmpty() ? value : value + " " + word;
    }

    private static Title joined(List<Json> codes, Map<String, Title> titles) {
        List<Title> named = codes.stream().map(code -> titles.getOrDefault(text(code), new Title(text(code), text(code)))).toList();
        return new Title(named.stream().map(Title::zh).collect(Collectors.joining("、")), named.stream().map(Title::en).collect(Collectors.joining(", ")));
    }

    private static Title joined(Title first, Title second) {
        return new Title(first.zh() + "；" + second.zh(), first.en() + "; " + second.en());
    }

    private static String values(Json json) {
        List<Json> all = json instanceof Json.Obj obj ? List.copyOf(obj.members().values()) : items(json);
        return all.stream().map(OperationWords::text).collect(Collectors.joining(", "));
    }

    private static List<Json> items(Json json) {
        return json instanceof Json.Arr(List<Json> items) ? items : List.of();
    }

    private static Json member(Json json, String name) {
        return json instanceof Json.Obj obj ? obj.members().getOrDefault(name, Json.NULL) : Json.NULL;
    }

    private static String text(Json json) {
        return json instanceof Json.Text(String text) ? text : "";
    }

    private static String whole(Json json) {
        return json instanceof Json.Whole(long value) ? String.valueOf(value) : text(json);
    }
}
