package heng.core.record;

import heng.core.place.PlaceCode;
import java.time.LocalDate;

/// Something that happened in a place on a day, of a kind a standard knows (a serious accident, say). It applies to the places above too.
public record Event(String id, String kind, PlaceCode place, LocalDate date) {}
