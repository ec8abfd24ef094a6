package heng.core.reference;

import heng.core.kernel.Column;
import heng.core.kernel.Expr;
import heng.core.kernel.Kernel;
import heng.core.kernel.Source;
import heng.core.kernel.Step;
import heng.core.kernel.Step.Measure.Statistic;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.place.Attributes;
import heng.core.place.PlaceTree;
import heng.core.record.EvidenceRecord;
import heng.core.text.Nearest;
import heng.core.text.Phrase;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import heng.core.yaml.Fields;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Looks at evidence before anything is computed from it: what a column takes for a number is one, what it counts is whole, the attributes it asks for exist.
public final class DataCheck {

    /// A record and where each of its fields stands.
    public record Located(EvidenceRecord entry, Function<String, Spot> spots) {}

    private static final Set<String> OWN_NAMES = Set.of("x", "seen", "due", "lo", "hi", "mean", "median", "sum", "n", "sd", "code", "year");

    private final Kernel kernel;
    private final Arithmetic arithmetic;
    private final Problems problems;
    private final Map<String, List<Measured>> byItem;

    public DataCheck(Kernel kernel, Problems problems) {
        this.kernel = kernel;
        this.arithmetic = kernel.arithmetic();
        this.problems = problems;
        this.byItem = byItem(kernel);
    }

    private DataCheck(DataCheck other, Problems problems) {
        kernel = other.kernel;
        arithmetic = other.arithmetic;
        byItem = other.byItem;
        this.problems = problems;
    }

    /// This with its refusals said to others; several may work at once.
    public DataCheck saying(Problems others) {
        return new DataCheck(this, others);
    }

    /// Each record against every column that measures it. A type that does not match, or a method, keeps a column from looking.
    ///
    /// @param siteType of a record's site; empty text for a record without a site
    public void records(List<Located> records, Function<EvidenceRecord, String> siteType) {
        records.forEach(located -> record(located, siteType.apply(located.entry())));
    }

    /// One record.
    ///
    /// @param siteType of the record's site; empty text for a record without a site
    public void record(Located located, String siteType) {
        EvidenceRecord entry = located.entry();
        if (entry.notApplicable()) return;
        for (Measured measured : byItem.getOrDefault(entry.item(), List.of())) {
            Source.Records source = measured.source();
            boolean looksAt = (source.methods().isEmpty() || source.methods().contains(entry.method()))
                    && (source.sites().isEmpty() || source.sites().contains(siteType))
                    && (source.where().isEmpty() || Formulas.holds(source.where().get(), arithmetic, Records.fields(entry)));
            if (looksAt) measured(measured.column(), measured.statistic(), located);
        }
    }

    private record Measured(Column column, Source.Records source, Statistic statistic) {}

    private static Map<String, List<Measured>> byItem(Kernel kernel) {
        Map<String, List<Measured>> byItem = new HashMap<>();
        for (Column column : kernel.columns().values()) {
            if (!(column.source() instanceof Source.Records source) || !(column.steps().getFirst() instanceof Step.Measure measure)) continue;
            source.items().forEach(item -> byItem.computeIfAbsent(item, _ -> new ArrayList<>()).add(new Measured(column, source, measure.statistic())));
        }
        return byItem;
    }

    private void measured(Column column, Statistic statistic, Located located) {
        switch (statistic) {
            case Statistic.Count(Expr of, var _) -> number(column, of, located, true);
            case Statistic.Sum(Expr of) -> number(column, of, located, false);
            case Statistic.Mean(Expr of) -> number(column, of, located, false);
            case Statistic.Ratio(Expr over, Expr under) -> {
                number(column, over, located, false);
                number(column, under, located, false);
            }
            case Statistic.Grade(String field) -> {
                if (!located.entry().fields().containsKey(field)) problems.add(RefusalCode.FIELD_MISSING, located.spots().apply(field), field, column.code().text());
            }
            case Statistic.Number() -> {}
        }
    }

    private void number(Column column, Expr of, Located located, boolean whole) {
        boolean fine = true;
        for (String field : numeric(of)) {
            String text = located.entry().fields().get(field);
            Spot spot = located.spots().apply(field);
            if (text == null) problems.add(RefusalCode.FIELD_MISSING, spot, field, column.code().text());
            else if (!Fields.isDecimal(text)) problems.add(RefusalCode.BAD_VALUE, spot, text, Phrase.NUMBER, field);
            else if (arithmetic.of(new BigDecimal(text)) == null) problems.add(RefusalCode.TOO_PRECISE, spot, text);
            else continue;
            fine = false;
        }
        if (!fine) return;
        var value = Records.number(of, located.entry(), arithmetic);
        String shown = value.map(Num::text).orElse("—");
        boolean bad = value.isEmpty() || whole && (value.get().sign() < 0 || value.get().decimal().stripTrailingZeros().scale() > 0);
        String field = numeric(of).stream().findFirst().orElse("value");
        if (bad) problems.add(RefusalCode.BAD_VALUE, located.spots().apply(field), shown, whole ? Phrase.COUNT : Phrase.NUMBER, field);
    }

    /// Every attribute that sources, weights and formulas ask for.
    ///
    /// @param where the campaign, for an attribute that no place has
    public void attributes(Attributes attributes, PlaceTree tree, Spot where) {
        Set<String> numeric = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        Set<String> days = new TreeSet<>();
        for (Column column : kernel.columns().values()) {
            if (column.source() instanceof Source.Attribute(String name)) numeric.add(name);
            if (column.source() instanceof Source.Table(var lookup)) all.add(lookup.key());
            if (column.source() instanceof Source.Events events) events.until().ifPresent(days::add);
            column.steps().forEach(step -> needed(step, numeric, all));
        }
        kernel.publications().forEach(publication -> publication.ranking().ifPresent(rank -> all.addAll(rank.by())));
        all.addAll(numeric);
        all.addAll(days);
        OWN_NAMES.forEach(all::remove);
        for (String name : all) {
            if (!attributes.names().contains(name)) problems.add(RefusalCode.UNKNOWN_ATTRIBUTE, where, name, Nearest.hint(name, attributes.names()));
        }
        for (String name : days) tree.all().forEach(place -> attributes.find(place.code(), name).filter(given -> !isDay(given.text()))
                .ifPresent(given -> problems.add(RefusalCode.BAD_DATE, given.spot(), given.text())));
        for (String name : numeric) tree.all().forEach(place -> attributes.find(place.code(), name).ifPresent(given -> {
            if (!Fields.isDecimal(given.text())) problems.add(RefusalCode.BAD_VALUE, given.spot(), given.text(), Phrase.NUMBER, name);
            else if (arithmetic.of(new BigDecimal(given.text())) == null) problems.add(RefusalCode.TOO_PRECISE, given.spot(), given.text());
        }));
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static void needed(Step step, Set<String> numeric, Set<String> all) {
        switch (step) {
            case Step.Formula(Expr formula, var _) -> collect(formula, numeric, all);
            case Step.Gate(Expr when, var _, var _) -> collect(when, numeric, all);
            case Step.Relate(heng.core.kernel.Relation.ByFormula(Expr formula), var by) -> {
                collect(formula, numeric, all);
                by.ifPresent(all::add);
            }
            case Step.Relate(var _, var by) -> by.ifPresent(all::add);
            case Step.Case(String attribute, var _, var _, var _) -> all.add(attribute);
            case Step.Pool(var _, Step.Pool.Weight.ByAttribute(String name), var _, var _) -> numeric.add(name);
            case Step.Pool(var _, Step.Pool.Weight.ByTable(var lookup), var _, var _) -> all.add(lookup.key());
            case Step.Pool _, Step.Measure _, Step.Points _, Step.Thresholds _, Step.LookUp _ -> {}
        }
    }

    private static void collect(Expr formula, Set<String> numeric, Set<String> all) {
        formula.nodes().forEach(node -> {
            if (node instanceof Expr.Name(String name)) all.add(name);
        });
        numeric(formula).stream().filter(name -> !OWN_NAMES.contains(name)).forEach(numeric::add);
    }

    /// The names a formula takes for numbers: all but those compared with a text, and those whose presence is asked.
    static List<String> numeric(Expr formula) {
        List<String> names = new ArrayList<>();
        numeric(formula, names);
        return names.stream().distinct().toList();
    }

    private static void numeric(Expr formula, List<String> names) {
        switch (formula) {
            case Expr.Name(String name) -> names.add(name);
            case Expr.Call(var op, var arguments) -> {
                boolean equality = op == heng.core.kernel.Op.EQUAL || op == heng.core.kernel.Op.UNEQUAL;
                boolean words = op == heng.core.kernel.Op.PRESENT || arguments.stream().anyMatch(argument -> argument instanceof Expr.Text)
                        || equality && arguments.stream().allMatch(argument -> argument instanceof Expr.Name(String name) && !OWN_NAMES.contains(name));
                if (!words) arguments.forEach(argument -> numeric(argument, names));
            }
            case Expr.Case(var branches, Expr otherwise) -> {
                branches.forEach(branch -> {
                    numeric(branch.condition(), names);
                    numeric(branch.value(), names);
                });
                numeric(otherwise, names);
            }
            case Expr.Number _, Expr.Text _, Expr.StateWord _ -> {}
        }
    }
}
