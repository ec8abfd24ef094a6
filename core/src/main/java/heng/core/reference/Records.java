package heng.core.reference;

import heng.core.kernel.Expr;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.record.EvidenceRecord;
import java.util.Optional;
import java.util.function.Function;

/// Formulas over the fields of one record.
final class Records {

    private Records() {}

    static Function<String, Formulas.Meaning> fields(EvidenceRecord entry) {
        return name -> {
            String text = entry.fields().get(name);
            return text == null ? Formulas.MISSING : new Formulas.Given(text);
        };
    }

    /// Empty where a field is missing or no number.
    static Optional<Num> number(Expr of, EvidenceRecord entry, Arithmetic arithmetic) {
        return Formulas.of(of, arithmetic, fields(entry)) instanceof Formulas.Number(Num value) ? Optional.of(value) : Optional.empty();
    }
}
