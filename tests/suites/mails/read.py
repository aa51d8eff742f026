"""Reads mails as a mail program does: prints what is in each .eml file of a directory, as JSON by file name."""

import email
import json
import pathlib
import sys
from email import policy


def structure(part):
    if not part.is_multipart():
        return part.get_content_type()
    return {part.get_content_type(): [structure(below) for below in part.iter_parts()]}


def defects(part):
    found = [repr(defect) for defect in part.defects]
    for name, value in part.items():
        found += [f"{name}: {defect!r}" for defect in value.defects]
    return found


def body(message, kind):
    return message.get_body((kind,)).get_content().replace("\r\n", "\n")


def read(message):
    leaves = [part for part in message.walk() if not part.is_multipart()]
    return {
        "defects": [defect for part in message.walk() for defect in defects(part)],
        "headers": [[name.lower(), str(value)] for name, value in message.items()],
        "to": [address.addr_spec for address in message["to"].addresses],
        "date": message["date"].datetime.isoformat(),
        "structure": structure(message),
        "charsets": [part.get_content_charset() for part in leaves if part.get_content_maintype() == "text"],
        "text": body(message, "plain"),
        "html": body(message, "html"),
        "images": {
            part["content-id"].strip("<>"): f"data:{part.get_content_type()};base64,{part.get_payload().replace(chr(10), '')}"
            for part in leaves
            if part["content-id"]
        },
    }


files = pathlib.Path(sys.argv[1]).glob("*.eml")
mails = {file.stem: read(email.message_from_bytes(file.read_bytes(), policy=policy.default)) for file in files}
json.dump(mails, sys.stdout)
