package heng.core.campaign;

import heng.core.place.Site;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A sample of sites, stratified by site type, that anybody can draw again from the seed and the list of sites (docs/language.md, C8).
///
/// @param seed a text that was published before the draw
/// @param quota how many sites of a type, 1 or more; a type that is not named is taken whole
public record Sample(String seed, Map<String, Integer> quota) {

    public Sample {
        quota = Map.copyOf(quota);
        if (seed.isBlank()) throw new IllegalArgumentException("A draw without a seed cannot be repeated.");
        quota.forEach((type, sites) -> {
            if (sites < 1) throw new IllegalArgumentException("A quota of " + sites + " for " + type);
        });
    }

    /// The sites drawn, in the order of the list; the order does not decide what is drawn.
    public List<Site> draw(Collection<Site> sites) {
        Map<String, List<Site>> types = sites.stream().collect(Collectors.groupingBy(Site::type, TreeMap::new, Collectors.toList()));
        var drawn = types.entrySet().stream().flatMap(type -> first(type.getValue(), quota.get(type.getKey())).stream()).map(Site::code).collect(Collectors.toSet());
        return sites.stream().filter(site -> drawn.contains(site.code())).toList();
    }

    private List<Site> first(List<Site> sites, @Nullable Integer most) {
        if (most == null) return sites;
        return sites.stream().sorted(Comparator.comparing(this::number).thenComparing(Site::code)).limit(most).toList();
    }

    /// SHA-256 over the seed, a vertical bar and the site's code, in UTF-8: 64 hex digits, whose order is that of the bytes.
    public String number(Site site) {
        try {
            byte[] text = (seed + '|' + site.code()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
