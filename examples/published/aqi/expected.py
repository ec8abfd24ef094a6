"""Writes expected.csv and expected-published.csv from cities.csv by the formula of HJ 633-2012. Standard library; run it here."""
import csv
from fractions import Fraction
from math import ceil

INDEX = (0, 50, 100, 150, 200, 300, 400, 500)
LIMITS = {
    "so2": (0, 50, 150, 475, 800, 1600, 2100, 2620), "no2": (0, 40, 80, 180, 280, 565, 750, 940), "pm10": (0, 50, 150, 250, 350, 420, 500, 600),
    "co": (0, 2, 4, 14, 24, 36, 48, 60), "o3-1h": (0, 160, 200, 300, 400, 800, 1000, 1200), "o3-8h": (0, 100, 160, 215, 265, 800),
    "pm25": (0, 35, 75, 115, 150, 250, 350, 500)}


def sub_index(pollutant, c):
    """Formula (1) of the standard, rounded up; 500 beyond the scale."""
    limits = LIMITS[pollutant]
    for k in range(1, len(limits)):
        lo, hi = limits[k - 1], limits[k]
        if c <= hi:
            return ceil(Fraction(INDEX[k] - INDEX[k - 1]) / (hi - lo) * (c - lo) + INDEX[k - 1])
    return None if pollutant == "o3-8h" else 500


rows = []
for city in csv.DictReader(open("cities.csv", newline="", encoding="utf-8")):
    known = {p: Fraction(city[p]) for p in LIMITS if city[p]}
    found = {p: sub_index(p, c) for p, c in known.items()}
    for p in LIMITS:
        value = found.get(p)
        rows.append((p, city["code"], "" if value is None else value, "no evidence" if p not in known else "not applicable" if value is None else "scored"))
    aqi = max(v for v in found.values() if v is not None) if len(known) == len(LIMITS) else None
    level = None if aqi is None else 1 + sum(aqi > end for end in (50, 100, 150, 200, 300))
    first = lambda *names: "" if aqi is None else int(aqi > 50 and aqi in [found[n] for n in names])
    for column, value in (("aqi", aqi), ("level", level), ("primary-pm25", first("pm25")), ("primary-pm10", first("pm10")),
                          ("primary-o3", first("o3-1h", "o3-8h")), ("primary-o3-1h", first("o3-1h")), ("primary-o3-8h", first("o3-8h"))):
        rows.append((column, city["code"], "" if aqi is None else value, "no evidence" if aqi is None else "scored"))

with open("expected.csv", "w", newline="", encoding="utf-8") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(("column", "place", "value", "state"))
    out.writerows(rows)

# All of them are whole numbers and published as such.
with open("expected-published.csv", "w", newline="", encoding="utf-8") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(("column", "place", "published", "band"))
    out.writerows((column, place, value, "") for column, place, value, _ in rows if column in ("aqi", "level", "pm25"))
