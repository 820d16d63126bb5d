#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a CycloneDX 1.5 list of what a package is made of: Bellwether, and each library that is linked or comes along.

  sbom.py FOLDER OUTPUT.cdx.json      FOLDER: an unpacked portable package (its libraries come along)
  sbom.py --system PROGRAM OUTPUT     the libraries of the system that PROGRAM is linked with
"""
import hashlib
import json
import os
import re
import subprocess
import sys
import uuid
from datetime import datetime, timezone
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VERSION = re.search(r"^project\(Bellwether VERSION ([0-9.]+)", (ROOT / "CMakeLists.txt").read_text(), re.M).group(1)

# What is compiled in and so leaves no file: name, licence, the header that says its version.
HEADERS_ONLY = [
    ("boost", "BSL-1.0", "boost/version.hpp", r'BOOST_LIB_VERSION "([0-9_]+)"'),
    ("tl-expected", "CC0-1.0", "tl/expected.hpp", r"TL_EXPECTED_VERSION_(?:MAJOR|MINOR|PATCH) (\d+)"),
    ("simdjson", "Apache-2.0", "simdjson.h", r'SIMDJSON_VERSION "?([0-9.]+)"?'),
]
# The first start that fits counts. macOS' frameworks are named without a 6.
LICENCES = {"libQt6Charts": "GPL-3.0-only", "Qt6Charts": "GPL-3.0-only", "libQt6": "LGPL-3.0-only", "Qt6": "LGPL-3.0-only",
            "QtCharts": "GPL-3.0-only", "Qt": "LGPL-3.0-only",
            "libqt6keychain": "BSD-2-Clause", "libhiredis": "BSD-3-Clause", "libyaml-cpp": "MIT", "libssl": "Apache-2.0",
            "libcrypto": "Apache-2.0", "libstdc++": "GPL-3.0-only WITH GCC-exception-3.1",
            "libgcc_s": "GPL-3.0-only WITH GCC-exception-3.1", "libz": "Zlib", "zlib": "Zlib",
            "libwebp": "BSD-3-Clause", "libsharpyuv": "BSD-3-Clause"}


def licence_of(name):
    return next((licence for start, licence in LICENCES.items() if name.startswith(start)), None)


def component(name, version, licence, file=None):
    entry = {"type": "library", "name": name}
    if version:
        entry["version"] = version
    if licence:
        entry["licenses"] = [{"expression": licence}]
    if file:
        entry["hashes"] = [{"alg": "SHA-256", "content": hashlib.sha256(file.read_bytes()).hexdigest()}]
    return entry


def debian_version(path):
    """Of the package a file of the system is from; empty where there is no dpkg."""
    try:
        owner = subprocess.run(["dpkg-query", "-S", os.path.realpath(path)], capture_output=True, text=True, check=True).stdout.split(":")[0]
        return subprocess.run(["dpkg-query", "-W", "-f", "${Version}", owner], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return ""


def linked_with(program):
    listing = subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout
    for name, path in re.findall(r"^\s*(\S+) => (/\S+)", listing, re.M):
        yield component(name, debian_version(path), licence_of(name))


def is_library(file):
    framework = r"\.framework/Versions/[^/]+/[^/]+$"  # of macOS: the library in it has no ending
    return file.is_file() and (re.search(r"\.(dll|dylib|so)(\.[0-9.]+)?$", file.name) or re.search(framework, file.as_posix()))


def coming_along(folder):
    for file in sorted(Path(folder).rglob("*")):
        if is_library(file):
            yield component(file.relative_to(folder).as_posix(), "", licence_of(file.name), file)


def compiled_in():
    for name, licence, header, pattern in HEADERS_ONLY:
        places = [Path(place) / header for place in ("/usr/include", "/usr/local/include", "/opt/homebrew/include")]
        text = next((place.read_text(errors="replace") for place in places if place.exists()), "")
        yield component(name, ".".join(re.findall(pattern, text)).replace("_", "."), licence)


def main(arguments):
    if len(arguments) == 3 and arguments[0] == "--system":
        components = list(linked_with(arguments[1]))
    elif len(arguments) == 2 and Path(arguments[0]).is_dir():
        components = list(coming_along(arguments[0]))
    else:
        sys.exit(__doc__)
    if not components:
        sys.exit(f"error: there is no library in {arguments[-2]}: is it the unpacked package?")
    components += compiled_in()
    moment = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    content = json.dumps(components, sort_keys=True)
    bill = {
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, VERSION + content)}",
        "metadata": {"timestamp": moment, "component": {"type": "application", "name": "bellwether", "version": VERSION,
                                                        "licenses": [{"expression": "GPL-3.0-or-later"}]}},
        "components": components,
    }
    Path(arguments[-1]).write_text(json.dumps(bill, indent=2, ensure_ascii=False) + "\n")
    print(f"{len(components)} components in {arguments[-1]}")


main(sys.argv[1:])
