"""Writes */expected.csv from the data alone, with the textbook formulas. Standard library; run it here."""
import csv
from fractions import Fraction
from math import floor, log


def read(name):
    with open(name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def write(name, header, rows):
    with open(name, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)


def clamp(x, low, high):
    return max(low, min(high, x))


def plain(x):
    """A fraction as the shortest decimal on a grid of 1e-12, half to even."""
    n = round(Fraction(x) * 10**12)
    text = f"{abs(n) // 10**12}.{abs(n) % 10**12:012}".rstrip("0").rstrip(".")
    return "-" + text if n < 0 else text


CELL = ("column", "place", "value", "state")
SHOWN = ("column", "place", "published", "band")


def hdi():
    rows = []
    for r in read("hdi/countries.csv"):
        def number(name):
            return float(r[name]) if r[name] else None
        le, eys, mys, gni = map(number, ("life_expectancy", "expected_schooling", "mean_schooling", "gni"))
        health = None if le is None else clamp((le - 20) / 65, 0, 1)
        education = None if None in (eys, mys) else (clamp(eys / 18, 0, 1) + clamp(mys / 15, 0, 1)) / 2
        income = None if gni is None else clamp((log(gni) - log(100)) / (log(75000) - log(100)), 0, 1)
        whole = None if None in (health, education, income) else (health * education * income) ** (1 / 3)
        assert whole is None or not r["published_hdi"] or f"{whole:.3f}" == f"{float(r['published_hdi']):.3f}", r
        group = None if whole is None else 1 + sum(round(whole, 3) >= b for b in (.55, .7, .8))
        for column, x in (("hdi", whole), ("health", health), ("education", education), ("income", income), ("group", group)):
            rows.append((column, r["code"], "" if x is None else repr(x), "no evidence" if x is None else "scored"))
    write("hdi/expected.csv", CELL, rows)
    write("hdi/expected-published.csv", SHOWN, [(c, place, "" if x == "" else f"{float(x):.0f}" if c == "group" else f"{float(x):.3f}", "") for c, place, x, _ in rows])


def label():
    rows, shown = [], []
    for r in read("label/buildings.csv"):
        def number(name):
            return Fraction(r[name]) if r[name] else None
        saved, water, transit, new, site = map(number, ("energy_saving", "water_saving", "transit_class", "innovations", "site_points"))
        points = Fraction(0)
        if saved is not None:
            points += 33 if saved >= 42 else 25 if saved >= 26 else 15 if saved >= 14 else 5 if saved >= 6 else 0
        if water is not None:
            points += clamp((water - 20) * 20 / 30, 0, 20)
        if transit is not None:
            points += {1: 16, 2: 9, 3: 3}.get(int(transit), 0)
        if new is not None:
            points += min(6, 2 * new)
        if site is not None:
            points += min(21, site)
        points += sum(sorted((number(f"regional-{i}") or 0 for i in range(1, 7)), reverse=True)[:4])
        must = [number("metering"), number("refrigerants")]
        state = "no evidence" if None in must else "failed" if 0 in must else "scored"
        rows.append(("credits", r["code"], plain(points), "scored"))
        rows.append(("rating", r["code"], "" if state == "no evidence" else plain(points), state))
        tenths = f"{floor(points * 10 + Fraction(1, 2)) / 10:.1f}"
        band = ("", "certified", "silver", "gold", "platinum")[sum(float(tenths) >= b for b in (40, 50, 60, 80))]
        shown.append(("rating", r["code"], "" if state == "no evidence" else tenths, band if state == "scored" else ""))
        shown.append(("credits", r["code"], tenths, ""))
    write("label/expected.csv", CELL, rows)
    write("label/expected-published.csv", SHOWN, shown)


def league():
    teams = {r["code"]: dict(group=r["group"], points=0, difference=0, scored=0) for r in read("league/teams.csv")}
    for m in read("league/matches.csv"):
        scored, conceded = int(m["scored"]), int(m["conceded"])
        team = teams[m["place"]]
        team["points"] += 3 if scored > conceded else 1 if scored == conceded else 0
        team["difference"] += scored - conceded
        team["scored"] += scored
    columns = (("points", "points"), ("goal-difference", "difference"), ("scored", "scored"))
    write("league/expected.csv", CELL, [(column, code, t[key], "scored") for column, key in columns for code, t in teams.items()])
    write("league/expected-published.csv", SHOWN, [(column, code, t[key], "") for column, key in columns for code, t in teams.items()])

    def standing(team):
        return team["points"], team["difference"], team["scored"]
    write("league/expected-ranks.csv", ("column", "place", "rank"), [("points", code,
          1 + sum(standing(o) > standing(t) for o in teams.values() if o["group"] == t["group"])) for code, t in teams.items()])


hdi()
label()
league()
