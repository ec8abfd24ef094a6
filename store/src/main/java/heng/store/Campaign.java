package heng.store;

import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.record.AnnouncedResult;
import heng.core.reference.Reference;
import heng.core.score.Cell;
import heng.core.score.CampaignEvidence;
import heng.core.score.Published;
import heng.core.score.Publisher;
import heng.core.standard.Standard;
import heng.core.standard.Title;
import heng.core.text.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A campaign as read: one edition of a standard, a root, a period, and all the evidence. Everything in it has been checked.
///
/// @param standardReference as the campaign writes it
/// @param notice what every output has to say, such as that observations are simulated
/// @param positions whether positions may be shown
/// @param inputs every file read, earlier rounds included, with its hash: the data cut that results cite
/// @param records how many records lie in the period
/// @param outside how many lie outside and do not count
/// @param own the standard that the file itself names: another one than `standard` where a later round judges this one; empty where it could not be read
/// @param warnings what is legal and odd
/// @param refused the rows that do not count, those of earlier rounds included
/// @param hanging how many records do not count because the line of their site was refused, earlier rounds included; they are no rows of `refused`
/// @param notes how files were taken, where somebody should know of it
/// @param announced what authorities declared; nothing is computed from it
public record Campaign(
        String id, Title title, Standard standard, String standardReference, CampaignEvidence evidence, Reference reference,
        Optional<LocalDate> from, Optional<LocalDate> to, Optional<Title> notice, boolean positions, List<InputFile> inputs, int records, int outside,
        List<Campaign> earlier, Optional<Standard> own, List<AnnouncedResult> announced, List<Refusal> warnings, List<RefusedRow> refused, int hanging, List<Refusal> notes) {

    /// How many rows do not count, for whatever reason.
    public int refusedCount() {
        return refused.size() + hanging;
    }

    public PlaceTree tree() {
        return evidence.tree();
    }

    public Cell value(ColumnCode column, PlaceCode place) {
        return reference.value(column, place);
    }

    public List<Published> publish() {
        return new Publisher(standard.kernel(), evidence, reference::value, positions).publish();
    }
}
