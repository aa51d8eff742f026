"""Superset on one machine, to try the dashboards: its own database is a file in SUPERSET_HOME."""

import os
import secrets

SQLALCHEMY_DATABASE_URI = f"sqlite:///{os.environ['SUPERSET_HOME']}/superset.db"


def kept_secret():
    """The key that signs sessions and encrypts passwords, made once."""
    path = os.path.join(os.environ["SUPERSET_HOME"], "secret_key")
    if not os.path.exists(path):
        with open(path, "w", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
            file.write(secrets.token_urlsafe(42))
    with open(path) as file:
        return file.read()


SECRET_KEY = kept_secret()
