/// What comes up from the field: records and events. Immutable facts; nothing here is computed. Start at [heng.core.record.EvidenceRecord].
@org.jspecify.annotations.NullMarked
package heng.core.record;
