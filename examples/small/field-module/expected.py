"""Writes expected.csv and expected-published.csv from the records alone, with the points and deductions written down a second time here: it reads nothing of
Heng's and none of its YAML. Numbers are brought to a grid of 1e-12, half to even, where docs/scoring.md S3.3 says so. Standard library; run it here."""
import csv
from fractions import Fraction

# section: points, {item: (points, rule, what the rule needs)}. Only the site types that stand in sites.csv matter.
SECTIONS = {
    "environment": (28, {
        "clean-ground": (5, "deduct", ".5"), "waste-bins": (3, "deduct", ".5"), "illegal-adverts": (3, "deduct-place", ".25"), "greenery": (2, "deduct", ".5"),
        "indoor-cleanliness": (3, "grades"), "pest-control": (2, "yes-no"), "toilet-cleanliness": (2, "grades"), "water-surface": (3, "deduct", ".5"),
        "dust-control": (1, "yes-no"), "open-drains": (1, "yes-no"), "yard-tidiness": (2, "grades"), "orderly-stacking": (1, "yes-no")}),
    "order": (22, {
        "parking": (4, "deduct", ".5"), "street-trading": (4, "deduct", ".5"), "light-jumping": (4, "deduct-visit", "2"),
        "giving-way": (2, "ratio", "yielded", "vehicles", ".5", ".95"), "queueing": (2, "yes-no"), "school-gate": (2, "grades"), "minors-notice": (1, "yes-no"),
        "charging-wires": (2, "deduct", "1"), "licences-shown": (1, "yes-no")}),
    "facilities": (22, {
        "hardened-surface": (2, "yes-no"), "lamps-installed": (2, "ratio", "installed", "required", ".8", "1"), "lamps-lit": (2, "ratio", "alight", "lamps", ".8", ".95"),
        "road-surface": (3, "deduct", ".5"), "toilet-signs": (3, "tiers", (0, 3), (500, 0)), "fire-equipment": (3, "ratio-mean", "intact", "equipment", ".8", "1"),
        "barrier-free": (3, "yes-no"), "signals": (2, "yes-no"), "opening-hours": (2, "tiers", (0, 0), (28, 1), (42, 2))}),
    "information": (18, {
        "main-road-displays": (3, "capped", 5), "shopping-street-displays": (2, "capped", 5), "bus-stop-displays": (2, "ratio", "displays", "stops", "0", ".6"),
        "honest-trading": (1, "capped", 2), "square-displays": (2, "capped", 10), "hoarding-area": (2, "ratio", "area", "hoarding", "0", ".3"),
        "hoarding-faces": (1, "ratio-mean", "covered", "faces", "0", "1"), "estate-values": (1, "capped", 1), "estate-minors": (1, "capped", 1),
        "indoor-display": (3, "yes-no")}),
    "conduct": (10, {
        "smoke-free": (3, "yes-no"), "littering-seen": (3, "deduct-visit", "1"), "service": (2, "grades"), "civil-dining": (1, "yes-no"), "volunteer-station": (1, "yes-no")}),
}
GRADES = {"A": Fraction(1), "B": Fraction("0.6"), "C": Fraction(0)}
PLACES = ["F", "F1", "F1a", "F2", "F3", "F4", "F5"]


def read(name):
    with open(name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def grid(x):
    return Fraction(round(Fraction(x) * 10**12), 10**12)


def mean(values):
    return grid(sum(values, Fraction(0)) / len(values))


def line(x, low, full, points):
    return Fraction(0) if x <= low else points if x >= full else grid((x - low) * points / (full - low))


def number(row, field):
    return Fraction(row[field])


def leaf(rows, points, rule, *needs):
    """`rows`: the records of the item in the place that count, by site."""
    points = Fraction(points)
    if rule == "ratio":
        part, whole = (sum(number(r, field) for site in rows for r in site) for field in needs[:2])
        return line(grid(part / whole), Fraction(needs[2]), Fraction(needs[3]), points)
    if rule == "ratio-mean":
        shares = [grid(sum(number(r, needs[0]) for r in site) / sum(number(r, needs[1]) for r in site)) for site in rows]
        return line(mean(shares), Fraction(needs[2]), Fraction(needs[3]), points)
    if rule == "grades":
        return grid(points * mean([mean([GRADES[r["grade"]] for r in site]) for site in rows]))
    if rule == "deduct-place":
        return max(Fraction(0), points - grid(Fraction(needs[0]) * mean([sum(number(r, "value") for r in site) for site in rows])))
    each = []
    for site in rows:
        values = [number(r, "value") for r in site]
        if rule == "deduct":
            each.append(max(Fraction(0), points - Fraction(needs[0]) * sum(values)))
        elif rule == "deduct-visit":
            each.append(max(Fraction(0), points - Fraction(needs[0]) * sum(x > 0 for x in values)))
        elif rule == "yes-no":
            each.append(points if mean(values) >= 1 else Fraction(0))
        elif rule == "capped":
            each.append(line(sum(values), Fraction(0), Fraction(needs[0]), points))
        elif rule == "tiers":
            each.append([Fraction(y) for x, y in needs if mean(values) >= x][-1])
    return mean(each)


def counts(row):
    return not row["answer"] and row["form"] != "banner" and row["lines"] != "inside"


def total(parts):
    """Value of (value, full mark) where what is missing gives its marks to the rest; None where nothing is there."""
    there = [(x, full) for x, full in parts if x is not None]
    return grid(sum(x for x, _ in there) * sum(full for _, full in parts) / sum(full for _, full in there)) if there else None


def cells(records, place):
    found = {}
    for section, (_, items) in SECTIONS.items():
        for item, (points, *rule) in items.items():
            by_site = {}
            for row in records:
                if row["item"] == item and row["site"].startswith(place) and counts(row):
                    by_site.setdefault(row["site"], []).append(row)
            found[item] = leaf(list(by_site.values()), points, *rule) if by_site else None
        found[section] = total([(found[item], items[item][0]) for item in items])
    known = [found[section] for section in SECTIONS if found[section] is not None]
    found["total"] = total([(found[section], SECTIONS[section][0]) for section in SECTIONS]) if Fraction(len(known), 5) >= Fraction("0.6") else None
    return found


def text(x):
    n = x * 10**12
    assert n.denominator == 1, x
    n = n.numerator
    shown = f"{abs(n) // 10**12}.{abs(n) % 10**12:012}".rstrip("0").rstrip(".")
    return "-" + shown if n < 0 else shown


def published(x, decimals):
    n = (abs(x) * 10**decimals + Fraction(1, 2)).__floor__()
    shown = f"{n // 10**decimals}.{n % 10**decimals:0{decimals}}" if decimals else str(n)
    return "-" + shown if x < 0 and n else shown


def write(name, header, rows):
    with open(name, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)


records, before = read("records.csv"), read("spring-records.csv")
expected, shown = [], []
totals = {}
for place in PLACES:
    now, then = cells(records, place), cells(before, place)
    totals[place] = now["total"]
    # What has no value is left out, but for sections and totals: there somebody might have looked.
    for column, x in now.items():
        if x is not None or column in SECTIONS or column == "total":
            expected.append((column, place, "" if x is None else text(x), "no evidence" if x is None else "scored"))
    change = None if None in (now["total"], then["total"]) else now["total"] - then["total"]
    expected.append(("change", place, "" if change is None else text(change), "no evidence" if change is None else "scored"))
    looked = [number(r, "observations") for r in records if r["item"] == "visit" and r["site"].startswith(place)]
    if looked:
        expected.append(("observation-count", place, text(sum(looked)), "scored"))
        shown.append(("observation-count", place, published(sum(looked), 0), ""))
    for column in ("total", *SECTIONS):
        if now[column] is not None:
            shown.append((column, place, published(now[column], 2), ""))
    if change is not None:
        shown.append(("change", place, published(change, 2), ""))
passing = mean([Fraction(100 if totals[county] >= 85 else 0) for county in ("F1", "F2", "F3", "F4", "F5") if totals[county] is not None])
expected.append(("counties-passing", "F", text(passing), "scored"))
shown.append(("counties-passing", "F", published(passing, 0), ""))
write("expected.csv", ("column", "place", "value", "state"), expected)
write("expected-published.csv", ("column", "place", "published", "band"), shown)
