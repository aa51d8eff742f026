"""A mail server that keeps what it is sent.

usage: server.py DIRECTORY [--refused RECIPIENT] [--tls starttls|wrapped] [--password PASSWORD] [--without MECHANISM]

It refuses one recipient, and every login but that of the user "reporter" with the password. With --tls it takes mails from
that user alone, and nothing in plain; its certificate and key are in DIRECTORY/identity.pem. It offers AUTH PLAIN and LOGIN,
or one of them.

It prints its port, and stops when its standard input ends. Message 1 becomes 1.eml, and 1.envelope with the sender and
then the recipients, a line each.
"""

import argparse
import asyncio
import logging
import ssl
import sys
import warnings
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult


class Mailbox:
    def __init__(self, directory, refused=None):
        self.directory = Path(directory)
        self.refused = refused
        self.received = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address == self.refused:
            return f"550 5.1.1 <{address}>: no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        self.received += 1
        people = [envelope.mail_from, *envelope.rcpt_tos]
        (self.directory / f"{self.received}.eml").write_bytes(envelope.content)
        (self.directory / f"{self.received}.envelope").write_text("\n".join(people))
        return "250 2.0.0 OK"


def login(password):
    def is_right(server, session, envelope, mechanism, data):
        return AuthResult(success=(data.login, data.password) == (b"reporter", password.encode()), handled=False)

    return is_right


def identity(options):
    if options.tls:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(Path(options.directory) / "identity.pem")
        return context


async def serve(options):
    mailbox = Mailbox(options.directory, options.refused)
    context = identity(options)
    is_wrapped = options.tls == "wrapped"

    def connection():
        return SMTP(
            mailbox,
            hostname="localhost",
            tls_context=None if is_wrapped else context,
            require_starttls=options.tls == "starttls",
            authenticator=login(options.password),
            auth_required=bool(options.tls),
            auth_exclude_mechanism=options.without,
            # aiosmtpd takes no notice of TLS that was there before it, hence its warning, too.
            auth_require_tls=options.tls == "starttls",
        )

    loop = asyncio.get_running_loop()
    server = await loop.create_server(connection, "127.0.0.1", 0, ssl=context if is_wrapped else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


parser = argparse.ArgumentParser()
parser.add_argument("directory")
parser.add_argument("--refused")
parser.add_argument("--tls", choices=["starttls", "wrapped"])
parser.add_argument("--password", default="")
parser.add_argument("--without", action="append", choices=["PLAIN", "LOGIN"])
warnings.filterwarnings("ignore", "Requiring AUTH")
logging.getLogger("mail.log").setLevel(logging.ERROR)
asyncio.run(serve(parser.parse_args()))
