package heng.report;

import heng.core.kernel.State;
import heng.core.standard.Standard;
import heng.core.standard.Title;
import heng.core.text.Json;

/// The words of explanations in both languages, for pages that show the same numbers elsewhere.
public final class Wording {

    private final OperationWords operations;
    private final Labels labels = new Labels();

    public Wording(Standard standard) {
        operations = new OperationWords(standard);
    }

    /// How a number is computed.
    ///
    /// @param operation a step or source in its JSON form (F1)
    public Title operation(Json.Obj operation) {
        return operations.of(operation);
    }

    /// What a row of an explanation is, such as `gate: vetoed`; a code stays as it is.
    public Title label(String label) {
        return labels.of(label);
    }

    /// How parts were combined that do not add up, such as `power mean 0`.
    public Title how(String how) {
        return labels.how(how);
    }

    public static Title state(State state) {
        return ReportWord.state(state.word());
    }

    /// A level of the national tree; another tree's levels keep their names.
    public static Title level(String name) {
        return ReportWord.level(name);
    }
}
