#!/bin/sh
# Sees to it that Chromium is there for the tests that look at the report; a clear message where it cannot be.
set -eu
for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium for the tests ..."
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
    exit 0
fi
echo "The tests look at the report in Chromium, which is not installed. As root, run: apt-get install chromium" >&2
exit 1
