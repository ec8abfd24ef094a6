package heng.store;

import heng.core.place.Place;
import heng.core.text.Spot;

/// A place as it was read, with the spots of its code and of its parent's code.
record PlaceRow(Place place, Spot code, Spot parent) {}
