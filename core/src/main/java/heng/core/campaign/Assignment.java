package heng.core.campaign;

import heng.core.place.PlaceCode;
import heng.core.place.SiteCode;
import java.util.Optional;

/// An inspector visits a site, or all sites of a place.
///
/// @param account its name; whether there is such an account, whoever keeps accounts knows
/// @param site one of `site` and `place` is there
public record Assignment(String account, Optional<SiteCode> site, Optional<PlaceCode> place) {}
