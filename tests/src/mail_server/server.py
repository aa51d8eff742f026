"""A mail server that keeps what it is sent, and refuses one recipient and every login.

usage: server.py DIRECTORY [REFUSED-RECIPIENT]

It prints its port, and stops when its standard input ends. Message 1 becomes 1.eml, and 1.envelope with the sender and
then the recipients, a line each.
"""

import asyncio
import logging
import sys
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


def connection(mailbox):
    return SMTP(
        mailbox,
        hostname="localhost",
        authenticator=lambda *_: AuthResult(success=False, handled=False),
        auth_require_tls=False,
    )


async def serve(mailbox):
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: connection(mailbox), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


logging.getLogger("mail.log").setLevel(logging.ERROR)
asyncio.run(serve(Mailbox(*sys.argv[1:])))
