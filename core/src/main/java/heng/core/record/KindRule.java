package heng.core.record;

import heng.core.text.Phrase;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import heng.core.yaml.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What a kind asks of a row. [#of] is the table of all of them.
sealed interface KindRule {

    /// The column that breaks the rule and why; empty where the row keeps it.
    Optional<Breach> breach(Said said, boolean methodsDeclared);

    /// @param column a field, or one of `method`, `by`, `site`, `answer`
    record Breach(String column, Refused refused) {}

    /// Adds the refusal at a spot.
    @FunctionalInterface
    interface Refused {
        void add(Problems problems, Spot spot, RecordKind kind);
    }

    /// One of these fields is filled. *Not applicable* needs none.
    record Needs(List<String> fields) implements KindRule {

        @Override
        public Optional<Breach> breach(Said said, boolean methodsDeclared) {
            if (said.notApplicable() || fields.stream().anyMatch(field -> !said.field(field).isEmpty())) return Optional.empty();
            return Optional.of(new Breach(fields.getFirst(), (problems, spot, kind) -> problems.add(RefusalCode.KIND_NEEDS, spot, String.join(" / ", fields), kind.word())));
        }
    }

    /// The field `value`, where filled, is a number; a count is whole and not below 0.
    record Number(boolean count) implements KindRule {

        @Override
        public Optional<Breach> breach(Said said, boolean methodsDeclared) {
            String text = said.field("value");
            if (text.isEmpty() || Fields.isDecimal(text) && (!count || isCount(new BigDecimal(text)))) return Optional.empty();
            return Optional.of(new Breach("value", (problems, spot, _) -> problems.add(RefusalCode.BAD_VALUE, spot, text, count ? Phrase.COUNT : Phrase.NUMBER, "value")));
        }

        private static boolean isCount(BigDecimal number) {
            return number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
        }
    }

    /// A review says how it was made, where the standard has methods.
    record Method() implements KindRule {

        @Override
        public Optional<Breach> breach(Said said, boolean methodsDeclared) {
            if (!methodsDeclared || !said.method().isEmpty()) return Optional.empty();
            return Optional.of(new Breach("method", (problems, spot, kind) -> problems.add(RefusalCode.KIND_NEEDS, spot, "method", kind.word())));
        }
    }

    /// A column, or a field, that has no business there.
    record Without(String column, Function<Said, String> text) implements KindRule {

        static Without field(String name) {
            return new Without(name, said -> said.field(name));
        }

        @Override
        public Optional<Breach> breach(Said said, boolean methodsDeclared) {
            String found = text.apply(said);
            if (found.isEmpty()) return Optional.empty();
            return Optional.of(new Breach(column, (problems, spot, kind) -> problems.add(RefusalCode.KIND_EXCLUDES, spot, found, column, kind.word())));
        }
    }

    /// Fields that would name the respondent.
    record Nameless() implements KindRule {

        private static final Set<String> PERSONAL = Set.of("name", "姓名", "phone", "mobile", "电话", "手机", "手机号", "id-number", "身份证", "身份证号");

        @Override
        public Optional<Breach> breach(Said said, boolean methodsDeclared) {
            Optional<String> personal = said.fields().keySet().stream().filter(PERSONAL::contains).sorted().findFirst();
            return personal.map(field -> new Breach(field, (problems, spot, kind) -> problems.add(RefusalCode.KIND_EXCLUDES, spot, said.field(field), field, kind.word())));
        }
    }

    /// The rules of a kind (S4.0).
    static List<KindRule> of(RecordKind kind) {
        return switch (kind) {
            case OBSERVATION, CORRECTION, RETRACTION -> List.of();
            case COUNT -> List.of(new Needs(List.of("value")), new Number(true));
            case VALUE -> List.of(new Needs(List.of("value")), new Number(false));
            case GRADE -> List.of(new Needs(List.of("grade")));
            case SURVEY -> List.of(new Needs(List.of("choice", "value", "grade")), new Number(false), new Without("by", Said::by), new Nameless());
            case REVIEW -> List.of(new Needs(List.of("value", "grade")), new Number(false), new Method(), new Without("site", Said::site));
            case EVENT -> List.of(new Without("answer", said -> said.notApplicable() ? "not applicable" : ""), Without.field("value"), Without.field("grade"), Without.field("choice"));
        };
    }
}
