"""Reads every SVG and XML file below a directory; prints what is no XML, and what feeds and the site map have, as JSON."""

import json
import pathlib
import sys
import xml.etree.ElementTree as tree

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def parts(element):
    def texts(name):
        return [found.text or "" for found in element.findall(ATOM + name)]

    return {
        "id": texts("id"),
        "title": texts("title"),
        "updated": texts("updated"),
        "authors": texts("author/" + ATOM + "name"),
        "links": [(link.get("rel", "alternate"), link.get("href")) for link in element.findall(ATOM + "link")],
    }


top = pathlib.Path(sys.argv[1])
found = {"broken": {}, "feeds": {}, "locations": []}
for path in sorted([*top.rglob("*.svg"), *top.rglob("*.xml")]):
    name = str(path.relative_to(top))
    try:
        root = tree.parse(path).getroot()
    except tree.ParseError as error:
        found["broken"][name] = str(error)
        continue
    if root.tag == ATOM + "feed":
        entries = [parts(entry) for entry in root.findall(ATOM + "entry")]
        found["feeds"][name] = {"parts": parts(root), "entries": entries}
    if root.tag == SITEMAP + "urlset":
        found["locations"] += [location.text for location in root.findall(f"{SITEMAP}url/{SITEMAP}loc")]
print(json.dumps(found))
