"""Asks statements through a client that is named: lines of a statement and its parameters on stdin, their answers on stdout.

A parameter that begins with # is handed over as a number, every other one as text.
"""

import re
import sys


def psycopg():
    import psycopg

    connection = psycopg.connect(autocommit=True)
    return "%s", lambda statement, values: connection.execute(statement, values, prepare=True).fetchone()


def psycopg_binary():
    import psycopg

    cursor = psycopg.connect(autocommit=True).cursor(binary=True)
    return "%s", lambda statement, values: cursor.execute(statement, values, prepare=True).fetchone()


def pyodbc():
    import pyodbc

    connection = pyodbc.connect("DSN=care", autocommit=True)
    return "?", lambda statement, values: connection.execute(statement, values).fetchone()


def sqlalchemy():
    from sqlalchemy import create_engine, text

    connection = create_engine("postgresql+psycopg://").connect()

    def ask(statement, values):
        named = {f"p{place}": value for place, value in enumerate(values, 1)}
        return connection.execute(text(statement), named).fetchone()

    return r":p\1", ask


mark, ask = globals()[sys.argv[1]]()
for line in sys.stdin:
    statement, *values = line.rstrip("\n").replace("\\n", "\n").split("\t")
    if sys.argv[1] == "sqlalchemy":  # … which misreads a cast right after a parameter
        statement = re.sub(r"(\$\d)::([a-z_]+( precision)?)", r"cast(\1 as \2)", statement)
    values = [int(value[1:]) if value.startswith("#") else value for value in values]
    try:
        print(ask(re.sub(r"\$(\d)", mark, statement), values)[0])
    except Exception as error:
        sys.exit(f"{statement}: {error}")
