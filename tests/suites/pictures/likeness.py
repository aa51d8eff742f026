"""How far pictures are from each other. stdin: [[one, other]], as files; stdout: for each pair the greatest difference of a cell.

A cell is twelve pixels square, about a letter of running text, and its colour the mean of its pixels. Letters that are drawn a little
otherwise move ink within a cell; another letter, or a line that is gone, moves it out. The mean over the whole picture would not do:
a figure is less than a thousandth of it.
"""

import json
import sys

from PIL import Image, ImageChops

CELL = 12


def cells(file):
    picture = Image.open(file).convert("RGB")
    return picture.resize((picture.width // CELL, picture.height // CELL), Image.Resampling.BOX)


def difference(one, other):
    one, other = cells(one), cells(other)
    if one.size != other.size:
        return 255
    return max(greatest for _, greatest in ImageChops.difference(one, other).getextrema())


json.dump([difference(one, other) for one, other in json.load(sys.stdin)], sys.stdout)
