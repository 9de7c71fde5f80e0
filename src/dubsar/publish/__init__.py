"""Publication: `redact` is the only way out of a ledger; tables, GeoJSON and the report read what it lets out."""
