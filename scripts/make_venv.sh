#!/bin/sh
# Makes the virtual environment with everything pinned in constraints.txt. usage: make_venv.sh FOLDER [PYTHON]
set -eu
venv=$1
python=

for name in ${2:-python3 python3.12 python3.11}; do
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        python=$name
        break
    fi
done
if [ -z "$python" ]; then
    echo "Dubsar needs Python 3.11 or newer. Install it, or name one: make demo PYTHON=/path/to/python3.12" >&2
    exit 1
fi
# Debian keeps the venv module in a package of its own.
if ! "$python" -c 'import ensurepip' 2>/dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq && apt-get install -y -qq python3-venv python3-pip >/dev/null
    else
        echo "Python's venv module is missing. As root, run: apt-get install python3-venv" >&2
        exit 1
    fi
fi
"$python" -m venv "$venv"
# The pip that an older Python brings fails on some packages' extras.
"$venv/bin/pip" install --quiet --upgrade pip
"$venv/bin/pip" install --quiet --constraint constraints.txt --editable '.[dev]'
