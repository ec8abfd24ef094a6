package heng.server.campaign;

import heng.core.place.CoordinateSystem;
import heng.core.place.Site;
import heng.ledger.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// A position that a device measured.
///
/// @param position degrees in a declared system, 8 decimals at most
/// @param accuracyMetres radius within which the device says it is, 0 to 100,000; empty where it does not say
public record Fix(Site.Position position, Optional<BigDecimal> accuracyMetres) {

    private static final BigDecimal MOST_METRES = new BigDecimal(100_000);

    /// Empty where a number is none or out of range, or the system is unknown.
    ///
    /// @param accuracy may be blank
    /// @param system `wgs84`, `gcj02` or `bd09`, in any case, with or without a hyphen
    public static Optional<Fix> of(String latitude, String longitude, String accuracy, String system) {
        Optional<BigDecimal> north = number(latitude, new BigDecimal(-90), new BigDecimal(90));
        Optional<BigDecimal> east = number(longitude, new BigDecimal(-180), new BigDecimal(180));
        Optional<BigDecimal> radius = number(accuracy, BigDecimal.ZERO, MOST_METRES);
        Optional<CoordinateSystem> known = java.util.Arrays.stream(CoordinateSystem.values()).filter(one -> one.word().replace("-", "").equalsIgnoreCase(system.replace("-", ""))).findFirst();
        if (north.isEmpty() || east.isEmpty() || known.isEmpty() || radius.isEmpty() && !accuracy.isBlank()) return Optional.empty();
        return Optional.of(new Fix(new Site.Position(east.get(), north.get(), known), radius));
    }

    private static Optional<BigDecimal> number(String text, BigDecimal least, BigDecimal most) {
        if (!text.matches("[-+]?[0-9]{1,9}(?:\\.[0-9]{1,30})?")) return Optional.empty();
        BigDecimal number = new BigDecimal(text).setScale(CoordinateSystem.DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        if (number.scale() < 0) number = number.setScale(0);
        return number.compareTo(least) < 0 || number.compareTo(most) > 0 ? Optional.empty() : Optional.of(number);
    }

    /// As it stands in a leaf (F6).
    Json.Obj json() {
        return Json.object("latitude", position.latitude().toPlainString(), "longitude", position.longitude().toPlainString(), "system", position.system().orElseThrow().word(),
                "accuracyMetres", accuracyMetres.map(BigDecimal::toPlainString).orElse(null));
    }

    /// From a leaf.
    static Optional<Fix> of(Json json) {
        if (!(json instanceof Json.Obj position)) return Optional.empty();
        return of(RecordLeaves.text(position.get("latitude")), RecordLeaves.text(position.get("longitude")), RecordLeaves.text(position.get("accuracyMetres")), RecordLeaves.text(position.get("system")));
    }
}
