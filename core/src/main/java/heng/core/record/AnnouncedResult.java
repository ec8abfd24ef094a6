package heng.core.record;

import heng.core.place.PlaceCode;
import java.time.LocalDate;
import java.util.Optional;

/// A title, position, score or honour that an authority declared (DESIGN 5.2.5). A fact of its own: no score is computed from its figures (a prerequisite
/// may ask whether a title was held, S4.9), and it is shown beside
/// what was computed, never in its place.
///
/// @param what the code of a column of the standard, where the authority announced that figure; else the name of the title or honour
/// @param whatEnglish the name in English; the same as `what` where none was given
/// @param value as announced, with its unit if it had one; empty for a title or a bare position
/// @param position among the cohort, from 1
/// @param cohort whom the place was compared with, as the authority names it; empty where it does not say
/// @param issuer who declared it
/// @param document its title, number or address, so that a reader can find it
/// @param date on which it was declared
public record AnnouncedResult(
        PlaceCode place, String what, String whatEnglish, Optional<String> value, Optional<Integer> position, String cohort,
        String issuer, String document, LocalDate date) {}
