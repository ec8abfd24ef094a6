package heng.core.robust;

import heng.core.number.Num;
import java.util.Locale;

/// How far a score may lie from what a visit to every site would have given (S12), or why no interval is promised.
public sealed interface Interval {

    /// The middle 95 % of the draws.
    ///
    /// @param sites how many sites were visited
    /// @param due how many the register holds of those types
    record Shown(Num low, Num high, int sites, int due) implements Interval {}

    /// @param sites how many sites were visited; 0 where none count
    record NotPromised(Reason reason, int sites) implements Interval {}

    /// Why there is none.
    enum Reason {
        /// The score has no value.
        NO_VALUE,
        /// A state was decided: a veto does not come by chance of the draw.
        DECIDED,
        /// No part of it is measured at sites.
        NO_SITES,
        /// Every site was visited: nothing is left to chance.
        ALL_VISITED,
        /// Fewer than [Bootstrap#LEAST_SITES] sites were visited.
        FEW_SITES,
        /// Whatever sites are drawn the score is the same: what was seen says nothing of what was not.
        NO_SPREAD,
        /// There is a full mark, and the rate lies outside of .6 to .95.
        RATE_OUTSIDE,
        /// A part is pooled with weights, within places, as least or greatest, or with what is missing counted.
        POOLED_OTHERWISE,
        /// A part is set against other places or earlier rounds.
        SET_AGAINST_OTHERS;

        /// `few-sites`
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
