package heng.sheet.rule;

import java.math.BigDecimal;
import java.util.Optional;

/// A tier: from `low` to `high`, each with whether the number itself belongs to it, and the points it earns.
///
/// @param clear whether the ends were written with words that settle them; `5–10%` is not
record Interval(Optional<BigDecimal> low, boolean withLow, Optional<BigDecimal> high, boolean withHigh, BigDecimal points, boolean clear) {}
