package heng.core.robust;

import heng.core.place.Site;
import heng.core.place.SiteCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// The visited sites of each site type among those of the register (S12.2). A type of which one site was visited and others were not says nothing about its own
/// spread: it is drawn together with the next type.
final class Strata {

    /// @param visited the numbers of its visited sites
    /// @param register how many sites it has in all
    private record Stratum(List<Integer> visited, int register) {

        private Stratum with(Stratum other) {
            List<Integer> both = new ArrayList<>(visited);
            both.addAll(other.visited);
            return new Stratum(both, register + other.register);
        }

        private boolean isAlone() {
            return visited.size() == 1 && register > 1;
        }
    }

    private final Map<SiteCode, Integer> numbers = new HashMap<>();
    private final List<Stratum> strata = new ArrayList<>();
    private final int register;

    Strata(Collection<Site> sites, Set<SiteCode> visited) {
        Map<String, Stratum> byType = new TreeMap<>();
        sites.stream().sorted(java.util.Comparator.comparing(Site::code)).forEach(site -> {
            List<Integer> own = new ArrayList<>();
            if (visited.contains(site.code())) own.add(numbered(site.code()));
            byType.merge(site.type(), new Stratum(own, 1), Stratum::with);
        });
        register = sites.size();
        byType.values().stream().filter(stratum -> !stratum.visited.isEmpty()).forEach(this::add);
        if (strata.size() > 1 && strata.getLast().isAlone()) strata.add(strata.removeLast().with(strata.removeLast()));
    }

    private int numbered(SiteCode code) {
        numbers.put(code, numbers.size());
        return numbers.get(code);
    }

    private void add(Stratum stratum) {
        strata.add(!strata.isEmpty() && strata.getLast().isAlone() ? strata.removeLast().with(stratum) : stratum);
    }

    /// How many sites were visited.
    int visited() {
        return numbers.size();
    }

    /// How many there are, also of types that nobody visited.
    int register() {
        return register;
    }

    boolean isCensus() {
        return strata.stream().allMatch(stratum -> stratum.visited.size() == stratum.register);
    }

    /// @throws NullPointerException for a site that was not visited
    int number(SiteCode site) {
        return java.util.Objects.requireNonNull(numbers.get(site));
    }

    /// One draw: a weight for each visited site. They add up to the number of visited sites, whatever was drawn; where every site was visited they are 1.
    double[] weights(SplittableRandom random) {
        double[] weights = new double[numbers.size()];
        for (Stratum stratum : strata) {
            int n = stratum.visited.size();
            double keep = Math.sqrt(1 - n / (double) stratum.register);
            for (int site : stratum.visited) weights[site] = 1 - keep;
            if (n == stratum.register) continue;
            double step = keep * n / (n - 1.0);
            for (int draw = 1; draw < n; draw++) weights[stratum.visited.get(random.nextInt(n))] += step;
        }
        return weights;
    }
}
