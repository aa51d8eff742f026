# An adversary who has every page of sixty days, and knows how figures are rounded and withheld: which answers may there have been?
#
# stdin: {
#   "sites": [code], "members": {unit: [site]}, "above": {unit: unit or null}, "smallest": answers from which figures are told,
#   "days": how many, "truth": {site: [[promoters, passives, detractors] by day]},
#   "periods": [{"days": [first, end], "before": how many such periods, each a day earlier, must be large too,
#                "figures": {unit: {"nps", "rounded_to", "at_least", "at_most"} or null}}],
#   "goals": [{"site", "days": [first, end], "class": 0 to 2, "at_least": n} or {…, "at_most": n}]
# }
# stdout: for each goal other answers that reach it and that would have been published just the same, as {site: …}, or null.
#
# What withheld figures tell is taken more narrowly than anybody can who does not know why they are: each stays withheld for the
# same reason. So what is found is what nobody can rule out; there may be more.

import json
import sys

import highspy

CLASSES = range(3)
ALL = (1, 1, 1)
# Days around those of a goal in which answers may differ, first few and few sites, then many and all.
NEAR, FAR = 7, 14
# How far a search goes: most end at the first node, the longest known at 2 300. Nodes, not seconds: on any machine the same.
NODES = 20_000

given = json.load(sys.stdin)
sites, members, above, truth = given["sites"], given["members"], given["above"], given["truth"]
smallest, last_day = given["smallest"], given["days"]


def answers(unit, days):
    return sum(sum(truth[site][day]) for site in members[unit] for day in days)


def withheld_below(unit, figures):
    """Sites in a unit that belong to nothing that is told of within it."""
    parts = [part for part in members if above[part] == unit]
    rest = [withheld_below(part, figures) or [part] for part in parts if figures[part] is None]
    return [site for sites in rest for site in sites if site in truth]


class Model:
    """Answers that may differ from the truth at these sites on these days, and what the pages say of them."""

    def __init__(self, free, days):
        self.free, self.days = set(free), days
        self.solver = highspy.Highs()
        self.solver.setOptionValue("output_flag", False)
        self.solver.setOptionValue("threads", 1)
        self.solver.setOptionValue("mip_max_nodes", NODES)
        self.number = {
            (site, day, kind): self.solver.addIntegral(0, 100 + 10 * sum(truth[site][day]))
            for site in free
            for day in days
            for kind in CLASSES
        }

    def require(self, terms, at_least=None, at_most=None):
        """Bounds a sum of (weight of each class, site, day)."""
        known, unknown = 0, []
        for weights, site, day in terms:
            for kind in CLASSES:
                if site in self.free and day in self.days:
                    unknown.append(weights[kind] * self.number[site, day, kind])
                else:
                    known += weights[kind] * truth[site][day][kind]
        if not unknown:
            return
        total = self.solver.qsum(unknown)
        if at_least is not None:
            self.solver.addConstr(total >= at_least - known)
        if at_most is not None:
            self.solver.addConstr(total <= at_most - known)

    def require_of(self, of, days, weights=ALL, **bounds):
        self.require([(weights, site, day) for site in of for day in days], **bounds)

    def require_figure(self, unit, days, figure):
        """So many answers, and an NPS that is rounded to this one; halves are rounded away from zero."""
        self.require_of(members[unit], days, at_least=figure["at_least"], at_most=figure["at_most"])
        nps, step = figure["nps"], figure["rounded_to"]
        low = -200 if nps == step - 100 else 2 * nps - step
        high = 200 if nps == 100 - step else 2 * nps + step
        # 200 × (promoters − detractors) − bound × answers, which is whole
        above_low = 0 if nps > 0 or low == -200 else 1
        below_high = 0 if nps < 0 or high == 200 else -1
        self.require_of(members[unit], days, (200 - low, -low, -200 - low), at_least=above_low)
        self.require_of(members[unit], days, (200 - high, -high, -200 - high), at_most=below_high)

    def require_period(self, period):
        first, end = period["days"]
        figures = period["figures"]
        shifted = [range(first - back, end - back) for back in range(period["before"] + 1)]
        for unit, figure in figures.items():
            if figure is not None:
                self.require_figure(unit, shifted[0], figure)
                for days in shifted[1:]:
                    self.require_of(members[unit], days, at_least=smallest)
                rest = withheld_below(unit, figures)
                if rest:
                    self.require_of(rest, shifted[0], at_least=smallest)
                continue
            few = [days for days in shifted if answers(unit, days) < smallest]
            if few:
                self.require_of(members[unit], few[0], at_most=smallest - 1)
            else:
                self.require_companion(unit, shifted[0], figures)

    def require_companion(self, unit, days, figures):
        """Withheld since the others that are would be too few without it, and as the smallest that could be."""
        siblings = [other for other in members if above[other] == above[unit] and other != unit]
        few = [site for other in siblings if figures[other] is None for site in members[other]]
        self.require_of(few, days, at_most=smallest - 1)
        less = [((-1, -1, -1), site, day) for site in members[unit] for day in days]
        for other in siblings:
            if figures[other] is not None:
                more = [(ALL, site, day) for site in members[other] for day in days]
                self.require(more + less, at_least=1)

    def solution(self):
        self.solver.run()
        values = self.solver.getSolution().col_value
        if self.solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        found = {site: [list(day) for day in truth[site]] for site in sites}
        for (site, day, kind), number in self.number.items():
            found[site][day][kind] = round(values[number.index])
        return found


def reached(goal, free, around):
    first, end = goal["days"]
    days = range(max(0, first - around), min(last_day, end + around))
    model = Model(free, days)
    for period in given["periods"]:
        begin = period["days"][0] - period["before"]
        if begin < days.stop and period["days"][1] > days.start:
            model.require_period(period)
    weights = [1 if kind == goal["class"] else 0 for kind in CLASSES]
    bounds = {key: goal[key] for key in ("at_least", "at_most") if key in goal}
    model.require_of([goal["site"]], range(first, end), weights, **bounds)
    return model.solution()


def alternative(goal):
    siblings = [site for site in sites if above[site] == above[goal["site"]]]
    largest = max(siblings, key=lambda site: answers(site, range(last_day)))
    return reached(goal, {goal["site"], largest}, NEAR) or reached(goal, sites, FAR)


json.dump([alternative(goal) for goal in given["goals"]], sys.stdout)
