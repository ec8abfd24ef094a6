package heng.store;

import heng.core.kernel.Column;
import heng.core.kernel.Source;
import heng.core.place.Site;
import heng.core.record.EvidenceRecord;
import heng.core.standard.Standard;
import heng.core.text.Problems;
import heng.core.text.Refusal;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is legal and odd in a campaign: items nobody can observe or did observe, a period outside the standard's validity.
record CampaignOddities(Standard standard, Spot campaign) {

    List<Refusal> look(Collection<Site> sites, Collection<EvidenceRecord> records, Optional<LocalDate> from, Optional<LocalDate> to) {
        var odd = new Problems();
        Set<String> types = sites.stream().map(Site::type).collect(Collectors.toSet());
        Set<String> items = records.stream().map(EvidenceRecord::item).collect(Collectors.toSet());
        for (Column column : standard.kernel().columns().values()) {
            if (!(column.source() instanceof Source.Records source)) continue;
            boolean none = !source.sites().isEmpty() && source.sites().stream().noneMatch(types::contains);
            if (none) odd.add(RefusalCode.NOBODY_OBSERVES, campaign, column.code(), String.join(", ", source.sites()));
            else if (source.items().stream().noneMatch(items::contains)) odd.add(RefusalCode.NO_RECORDS, campaign, column.code());
        }
        boolean early = from.isPresent() && standard.validFrom().isPresent() && from.get().isBefore(standard.validFrom().get());
        boolean late = to.isPresent() && standard.validTo().isPresent() && to.get().isAfter(standard.validTo().get());
        if (early || late) {
            odd.add(RefusalCode.NOT_VALID, campaign, text(from) + " – " + text(to), text(standard.validFrom()) + " – " + text(standard.validTo()));
        }
        return odd.list();
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("…");
    }
}
