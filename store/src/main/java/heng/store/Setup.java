package heng.store;

import heng.core.campaign.Assignment;
import heng.core.campaign.Body;
import heng.core.campaign.BodyCode;
import heng.core.campaign.Duty;
import heng.core.campaign.Sample;
import heng.core.place.PlaceTree;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How a campaign is run: which sites there are and which of them were drawn, who visits them, who answers (C2b, C8, C9).
///
/// @param register every site, drawn or not, in the order of the files
/// @param drawn the sites of the round; all of the register where there is no sample
public record Setup(List<Site> register, Optional<Sample> sample, Set<SiteCode> drawn, List<Body> bodies, List<Duty> duties, List<Assignment> assignments) {

    static Setup of(List<Site> register, Optional<Sample> sample, List<Body> bodies, List<Duty> duties, List<Assignment> assignments) {
        Collection<Site> drawn = sample.<Collection<Site>>map(plan -> plan.draw(register)).orElse(register);
        return new Setup(register, sample, drawn.stream().map(Site::code).collect(Collectors.toUnmodifiableSet()), bodies, duties, assignments);
    }

    /// The sites of the round.
    public List<Site> sites() {
        return register.stream().filter(site -> drawn.contains(site.code())).toList();
    }

    public Optional<Body> body(BodyCode code) {
        return bodies.stream().filter(body -> body.code().equals(code)).findFirst();
    }

    /// The sites of the round that an account was told to visit, in the order of the register; empty where nobody told it anything, and then it may visit all.
    public Set<SiteCode> assigned(String account, PlaceTree tree) {
        List<Assignment> own = assignments.stream().filter(one -> one.account().equals(account)).toList();
        if (own.isEmpty()) return Set.of();
        return sites().stream().filter(site -> own.stream().anyMatch(one -> one.site().map(site.code()::equals).orElseGet(() -> tree.isWithin(site.place(), one.place().orElseThrow()))))
                .map(Site::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
