"""Draws the pictures of docs/statistics.md: `python3 draw.py DIRECTORY` makes of each NAME.csv in it a NAME.svg.

The same numbers give the same bytes: no dates, no names drawn by lot, letters as outlines of the font that comes with matplotlib.
"""

import csv
import sys
from pathlib import Path

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams.update(
    {
        "axes.grid": True,
        "axes.spines.right": False,
        "axes.spines.top": False,
        "figure.figsize": (7.2, 4.2),
        "font.size": 11,
        "grid.color": "#dddddd",
        "savefig.facecolor": "white",
        "svg.fonttype": "path",
        "svg.hashsalt": "nps",
    }
)
from matplotlib import pyplot  # noqa: E402

# Told apart by those who see no red or green, too, and never by colour alone.
BLUE, ORANGE, GREEN, GREY = "#0072b2", "#d55e00", "#009e73", "#666666"


def numbers(rows, column):
    return [float(row[column]) for row in rows]


def axes(title, x, y):
    figure, plot = pyplot.subplots(layout="constrained")
    plot.set_title(title, loc="left", fontsize=12)
    plot.set_xlabel(x)
    plot.set_ylabel(y)
    plot.set_axisbelow(True)
    return figure, plot


def plain_ticks(plot, ticks):
    plot.set_xscale("log")
    plot.set_xticks(ticks, [str(tick) for tick in ticks])
    plot.set_xticks([], minor=True)


def limits(rows):
    figure, plot = axes("Where the NPS of all patients may lie, when 80 was measured", "answers", "NPS")
    answers = numbers(rows, "answers")
    plot.fill_between(answers, numbers(rows, "lower"), numbers(rows, "upper"), color=BLUE, alpha=0.2, linewidth=0)
    plot.plot(answers, numbers(rows, "upper"), color=BLUE)
    plot.plot(answers, numbers(rows, "lower"), color=BLUE, label="limits, 95 %")
    plot.plot(answers, numbers(rows, "nps"), color=ORANGE, linestyle="--", label="NPS of the sample")
    plot.axvline(28, color=GREY, linestyle=":")
    plot.annotate("28 answers", (28, 42), (31, 42), color=GREY)
    plain_ticks(plot, [20, 40, 100, 200, 400, 1000, 2000])
    plot.set_ylim(40, 100)
    plot.legend(loc="lower right", frameon=False)
    return figure


def coverage(rows):
    figure, plot = axes("How often an interval of 95 % holds the truth", "answers", "samples that hold it, %")
    plot.axhline(95, color=GREY, linewidth=1)
    for method, colour, line, name in [
        ("score", BLUE, "-", "score, the default"),
        ("adjusted_wald", GREEN, "--", "adjusted Wald"),
        ("wald", ORANGE, ":", "Wald"),
    ]:
        of_method = [row for row in rows if row["method"] == method]
        plot.plot(numbers(of_method, "answers"), numbers(of_method, "covered"), color=colour, linestyle=line, label=name)
    plot.set_ylim(20, 100)
    plot.legend(loc="lower right", frameon=False)
    return figure


def change(rows):
    figure, plot = axes("From 80 to 70: a change, or chance?", "change of the NPS, with limits of 95 %", "answers in each week")
    plot.axvline(0, color=GREY, linewidth=1)
    for place, row in enumerate(rows):
        is_real = row["significant"] == "t"
        colour = ORANGE if is_real else BLUE
        lower, delta, upper = float(row["lower"]), float(row["delta"]), float(row["upper"])
        plot.plot([lower, upper], [place, place], color=colour, linewidth=2)
        plot.plot(delta, place, color=colour, marker="D" if is_real else "o", markerfacecolor=colour if is_real else "white")
        plot.annotate("a change" if is_real else "may be chance", (32, place), verticalalignment="center", color=colour)
    plot.set_yticks(range(len(rows)), [row["answers"] for row in rows])
    plot.set_xlim(-50, 52)
    plot.grid(axis="y", visible=False)
    return figure


def shrinkage(rows):
    figure, plot = axes("Of few answers little is believed", "answers of the unit", "NPS")
    centre = float(rows[0]["centre"])
    plot.axhline(centre, color=GREY, linewidth=1, linestyle="--", label="all answers")
    for row in rows:
        answers, plain, shrunken = float(row["answers"]), float(row["plain"]), float(row["shrunken"])
        plot.plot([answers, answers], [plain, shrunken], color=GREY, linewidth=1)
    answers = numbers(rows, "answers")
    plot.plot(answers, numbers(rows, "plain"), "o", color=BLUE, markerfacecolor="white", label="plain")
    plot.plot(answers, numbers(rows, "shrunken"), "D", color=ORANGE, markersize=5, label="shrunken")
    plain_ticks(plot, [3, 5, 10, 30, 100, 300])
    plot.set_ylim(-32, 105)
    plot.legend(loc="lower right", frameon=False)
    return figure


def control_chart(rows):
    figure, plot = axes("Forty weeks, and what is not chance in them", "week", "NPS")
    weeks = numbers(rows, "week")
    lower, upper = numbers(rows, "lower"), numbers(rows, "upper")
    plot.fill_between(weeks, lower, upper, color=BLUE, alpha=0.15, linewidth=0, step="mid", label="limits, three sigma")
    plot.plot(weeks, numbers(rows, "centre"), color=GREY, linestyle="--", linewidth=1, label="centre")
    plot.plot(weeks, numbers(rows, "nps"), color=BLUE, marker=".", linewidth=1)
    for kind, marker, name in [
        ("outside", "D", "outside of the limits"),
        ("run", "s", "eight on one side"),
        ("trend", "v", "six in one direction"),
        ("two", "^", "two of three beyond two sigma"),
    ]:
        fired = [row for row in rows if row["signal"].startswith(kind)]
        if fired:
            plot.plot(numbers(fired, "week"), numbers(fired, "nps"), marker, color=ORANGE, markersize=8, label=name)
    plot.set_ylim(-32, 105)
    plot.legend(loc="lower left", frameon=False, fontsize=9, ncols=2)
    return figure


for draw in [limits, coverage, change, shrinkage, control_chart]:
    source = Path(sys.argv[1], f"{draw.__name__}.csv")
    with source.open(newline="", encoding="utf-8") as file:
        figure = draw(list(csv.DictReader(file)))
    title = figure.axes[0].get_title(loc="left")
    figure.savefig(source.with_suffix(".svg"), metadata={"Title": title, "Date": None, "Creator": None})
    pyplot.close(figure)
