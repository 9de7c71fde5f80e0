"""Everything that Dubsar refuses, as one tree.

    DubsarError                    what is wrong, and what to do about it, in one line
    ├── InputError                 a file, page or line that cannot be read
    │   └── UnsafeUrl              an address that is not fetched (internal, or not http)
    ├── SpanError                  a quotation that does not stand at its place in the text
    ├── ValueRefused               a value that no noun of the model allows
    ├── ModelError                 the language model is missing, or is not the one that is known
    ├── GazetteerError             the place index is missing, broken, or of another version
    ├── TableError                 a user's own table of parties or publishers that cannot be used; names file and key
    ├── CodebookError              a codebook that cannot be used; names the file and line
    ├── LedgerError                a ledger that cannot be opened or written
    │   ├── LedgerBroken           the chain does not hold
    │   ├── NotRecorded            no entry, claim, incident or document of that name
    │   └── Erased                 a document that was erased and may not be recorded again
    └── ReleaseRefused             a publication that redaction does not let out

Every message is one sentence that says what is wrong and one that says what to do.
"""


class DubsarError(Exception):
    """The base of all of them: at the command line one clear line, never a traceback."""


class InputError(DubsarError):
    """A file, page or line that cannot be read."""


class UnsafeUrl(InputError):
    """An address that is not fetched: internal to a network, or not http(s)."""


class SpanError(DubsarError):
    """A quotation that does not stand at its place in the text."""


class ValueRefused(DubsarError, ValueError):
    """A value that no noun of the model allows."""


class ModelError(DubsarError):
    """The language model is missing, or is not the one that is known by its hash."""


class GazetteerError(DubsarError):
    """The place index is missing, broken, or of another version."""


class TableError(DubsarError):
    """A user's own table of parties or publishers that cannot be used; the message names the file and the key."""


class CodebookError(DubsarError):
    """A codebook that cannot be used; the message names the file and line."""


class LedgerError(DubsarError):
    """A ledger that cannot be opened or written."""


class LedgerBroken(LedgerError):
    """The chain of a ledger does not hold."""


class NotRecorded(LedgerError):
    """No entry, claim, incident or document of that name."""


class Erased(LedgerError):
    """A document that was erased and may not be recorded again."""


class ReleaseRefused(DubsarError):
    """A publication that redaction does not let out."""
