/// What comes up from the field: records and events, what their kinds ask of them, and which of them count. Immutable facts; no score is computed here.
/// Start at [heng.core.record.EvidenceRecord], then [heng.core.record.Superseding].
@org.jspecify.annotations.NullMarked
package heng.core.record;
