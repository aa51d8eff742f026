# Reads metrics as Prometheus does, and holds them against the rules of its promtool.
import re
import sys

from prometheus_client.parser import text_string_to_metric_families

text = sys.stdin.read()
assert text.endswith("\n"), "the last line has no end"
names = re.findall(r"^# TYPE (\S+)", text, re.M)
assert len(names) == len(set(names)), "a series is described twice"
seen = set()
for family in text_string_to_metric_families(text):
    name = family.name
    assert family.documentation, f"{name} has no help"
    assert family.type == "gauge", f"{name} is of type {family.type}"
    assert re.fullmatch(r"[a-z][a-z0-9_]*", name), f"{name} is not in snake case"
    assert not re.search(r"_(total|count|sum|bucket|info|gauge)$", name), f"{name} ends like another type"
    assert not re.search(r"_(milliseconds|ms|minutes|hours|days|percent)(_|$)", name), f"{name} is not in base units"
    assert family.samples, f"{name} has no values"
    for sample in family.samples:
        series = (sample.name, tuple(sorted(sample.labels.items())))
        assert series not in seen, f"{series} is there twice"
        seen.add(series)
        assert sample.timestamp is None, "the textfile collector takes no timestamps"
        labels = "".join(f" {key}={value}" for key, value in sorted(sample.labels.items()))
        print(f"{sample.name}{labels} {sample.value:.12g}")
