package heng.server.web.internal;

import heng.core.campaign.Part;
import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.place.SiteCode;
import heng.core.standard.Bodies;
import heng.core.standard.Item;
import heng.server.campaign.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which bodies answer, as a page says it.
///
/// @param part `lead`, `responsible`, `supporting`, `partner`
/// @param names in the order of the matrix
/// @param standard whether only the standard names them, not the matrix of the campaign
record Answering(String part, List<String> names, boolean standard) {

    /// By the matrix of the campaign; where it says nothing, by the standard, which names bodies at its items.
    static List<Answering> of(Running campaign, String item, Optional<SiteCode> site, PlaceCode place, Locale locale) {
        List<Answering> answering = new ArrayList<>();
        campaign.answering(item, site, place).forEach((part, bodies) -> answering.add(new Answering(part.word(), bodies.stream().map(body -> body.name().in(locale)).toList(), false)));
        return answering.isEmpty() ? ofStandard(campaign, item) : answering;
    }

    private static List<Answering> ofStandard(Running campaign, String code) {
        @Nullable Item item = campaign.definition().standard().items().get(new ColumnCode(code));
        if (item == null) return List.of();
        Bodies bodies = item.bodies();
        List<Answering> answering = new ArrayList<>();
        add(answering, Part.LEAD, bodies.lead());
        add(answering, Part.RESPONSIBLE, bodies.responsible());
        add(answering, Part.SUPPORTING, bodies.supporting());
        return answering;
    }

    private static void add(List<Answering> answering, Part part, List<String> names) {
        if (!names.isEmpty()) answering.add(new Answering(part.word(), names, true));
    }
}
