# A query a line; answers with the milliseconds that it took, the number of rows, and the rows.
import sys
import time

import duckdb

database = duckdb.connect()
# It would be drawn between the answers.
database.execute("set enable_progress_bar = false")
for query in sys.stdin:
    start = time.perf_counter()
    rows = database.execute(query).fetchall()
    print((time.perf_counter() - start) * 1000)
    print(len(rows))
    for row in rows:
        print(*("NULL" if field is None else field for field in row), sep="\t")
    sys.stdout.flush()
