package heng.store;

import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.place.SiteCode;
import heng.core.record.AnnouncedResult;
import heng.core.reference.Reference;
import heng.core.score.Cell;
import heng.core.score.CampaignEvidence;
import heng.core.score.Positions;
import heng.core.score.Published;
import heng.core.score.Publisher;
import heng.core.standard.Standard;
import heng.core.standard.Title;
import heng.core.text.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// A campaign as read: one edition of a standard, a root, a period, and all the evidence. Everything in it has been checked.
///
/// @param standardReference as the campaign writes it
/// @param notice what every output has to say, such as that observations are simulated
/// @param positions whether positions may be shown
/// @param inputs every file read, earlier rounds included, with its hash: the data cut that results cite
/// @param records how many records that count lie in the period
/// @param outside how many that would count lie outside it, or at sites that were not drawn, and do not
/// @param superseded how many records and events others replaced or took back, whenever they were made
/// @param own the standard that the file itself names: another one than `standard` where a later round judges this one; empty where it could not be read
/// @param warnings what is legal and odd
/// @param refused the rows that do not count, those of earlier rounds included
/// @param hanging how many records do not count because the line of their site was refused, earlier rounds included; they are no rows of `refused`
/// @param notes how files were taken, where somebody should know of it
/// @param setup how it is run
/// @param announced what authorities declared; nothing is computed from it
public record Campaign(
        String id, Title title, Standard standard, String standardReference, CampaignEvidence evidence, Reference reference,
        Optional<LocalDate> from, Optional<LocalDate> to, Optional<Title> notice, boolean positions, List<InputFile> inputs, int records, int outside, Superseded superseded,
        List<Campaign> earlier, Optional<Standard> own, List<AnnouncedResult> announced, List<Refusal> warnings, List<RefusedRow> refused, int hanging, List<Refusal> notes, Setup setup) {

    /// How many rows do not count, for whatever reason.
    public int refusedCount() {
        return refused.size() + hanging;
    }

    /// This with the data cut of what it was scored from.
    public Campaign withData(long counting, long notCounting, List<InputFile> files) {
        return new Campaign(id, title, standard, standardReference, evidence, reference, from, to, notice, positions, files, Math.toIntExact(counting), Math.toIntExact(notCounting),
                superseded, earlier, own, announced, warnings, refused, hanging, notes, setup);
    }

    /// Whether a record made then and there counts: in the period, and not at a site that was not drawn.
    public boolean counts(LocalDateTime time, Optional<SiteCode> site) {
        LocalDate day = time.toLocalDate();
        return (from.isEmpty() || !day.isBefore(from.get())) && (to.isEmpty() || !day.isAfter(to.get())) && site.map(setup.drawn()::contains).orElse(true);
    }

    public PlaceTree tree() {
        return evidence.tree();
    }

    /// Positions that authorities announced for places of the tree, in the order of the files.
    public List<AnnouncedResult> announcedPositions() {
        return announced.stream().filter(one -> one.position().isPresent() && tree().find(one.place()).isPresent()).toList();
    }

    public Cell value(ColumnCode column, PlaceCode place) {
        return reference.value(column, place);
    }

    /// As the policy of the campaign has it.
    public List<Published> publish() {
        return publish(Positions.of(positions, false));
    }

    /// @param shown whether positions are among it; [Positions#FOR_STUDY] has to be marked by whoever writes it out (S9.10)
    public List<Published> publish(Positions shown) {
        return publish(shown, reference::value);
    }

    /// @param value who computed the cells of this round
    public List<Published> publish(Positions shown, BiFunction<ColumnCode, PlaceCode, Cell> value) {
        Optional<Publisher> last = earlier.isEmpty() ? Optional.empty()
                : Optional.of(earlier.getLast().publisher(earlier.getLast().reference::value, shown == Positions.FOR_STUDY ? shown : Positions.of(earlier.getLast().positions, false), Optional.empty()));
        return publisher(value, shown, last).publish();
    }

    private Publisher publisher(BiFunction<ColumnCode, PlaceCode, Cell> value, Positions shown, Optional<Publisher> last) {
        return new Publisher(standard.kernel(), evidence, value, shown, last);
    }
}
