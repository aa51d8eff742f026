"""Reads every HTML and SVG file below a directory; prints their ids and where they lead, as JSON."""

import html.parser
import json
import pathlib
import sys


class Reader(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.ids = []
        self.addresses = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.append(value)
            elif name in ("href", "src", "xlink:href"):
                self.addresses.append(value)
        given = dict(attributes)
        if given.get("http-equiv") == "refresh":
            self.addresses.append(given["content"].split("url=")[1])


top = pathlib.Path(sys.argv[1])
found = {}
for path in [*top.rglob("*.html"), *top.rglob("*.svg")]:
    reader = Reader(path.read_text(encoding="utf-8"))
    found[str(path.relative_to(top))] = {"ids": reader.ids, "addresses": reader.addresses}
print(json.dumps(found))
