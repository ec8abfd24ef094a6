package heng.core.laws;

import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.place.Site;
import heng.core.record.AnnouncedResult;
import heng.core.record.EvidenceRecord;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Evidence whose records are read wrongly.
record Mistaken(Evidence evidence, UnaryOperator<List<EvidenceRecord>> mistake) implements Evidence {

    @Override
    public PlaceTree tree() {
        return evidence.tree();
    }

    @Override
    public List<Site> sites(PlaceCode place) {
        return evidence.sites(place);
    }

    @Override
    public List<EvidenceRecord> records(PlaceCode place, String item) {
        return mistake.apply(evidence.records(place, item));
    }

    @Override
    public Optional<String> attribute(PlaceCode place, String name) {
        return evidence.attribute(place, name);
    }

    @Override
    public int events(PlaceCode place, String kind, LocalDate from, LocalDate to) {
        return evidence.events(place, kind, from, to);
    }

    @Override
    public LocalDate date() {
        return evidence.date();
    }

    @Override
    public List<AnnouncedResult> announced(PlaceCode place) {
        return evidence.announced(place);
    }

    @Override
    public Optional<Cell> result(String standard, Optional<String> column, PlaceCode place) {
        return evidence.result(standard, column, place);
    }

    @Override
    public List<Round> earlier() {
        return evidence.earlier();
    }
}
