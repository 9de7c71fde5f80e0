"""Who stands behind a claim: roots, what reports take from each other, and leaving one out."""
