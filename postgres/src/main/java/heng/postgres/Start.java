package heng.postgres;

/// How a start ended.
public sealed interface Start {

    /// @param takenOver whether it already ran: an earlier Heng was killed and had left it behind
    record Running(EmbeddedPostgres postgres, boolean takenOver) implements Start {}

    record NotStarted(PostgresRefusal refusal) implements Start {}
}
