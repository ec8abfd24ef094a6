package heng.core.record;

import heng.core.place.PlaceCode;
import java.time.LocalDate;

public record AnnouncedResult(PlaceCode place, String what, LocalDate date) {}
