"""A process of its own that adds readings to a ledger and says each document id once `add` has returned.

`python writer.py LEDGER FIRST [COUNT]`: documents FIRST, FIRST+1, ...; without COUNT until it is stopped.
"""

import sys
from itertools import count
from pathlib import Path

from bookkeeping import open_book, reading


def write(path: Path, first: int, number: int | None) -> None:
    with open_book(path) as ledger:
        for each in range(first, first + number) if number else count(first):
            one = reading(each)
            if ledger.add(one, reader="writer"):
                print(one.document.id, flush=True)


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else None)
