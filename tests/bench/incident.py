# SPDX-License-Identifier: GPL-3.0-or-later
"""Replays the incident of the articles before and after, and prints both side by side.

incident.py --build DIR [--seed N] [--scale F] [--spells N] [--before-only] [--json]: see incident.sh.
"""
import argparse
import collections
import json
import pathlib
import random
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
CALLERS = 100
SETUP_MS = 150    # of each new connection
SERVICE_MS = 200  # from the request to the last token
TOKENS = 10
GAP_MS = 5
SPELL_S = (6.5, 7.5)  # longer than three attempts with their waits for a connection at the default scale
GOOD_S = (14.5, 17.5)
PAUSE_S = (2.0, 6.0)  # what a caller reads before it asks again


def draw(seed, spells):
    """The primary's silent spells as (from, to) and the length of the whole, in seconds."""
    chance = random.Random(seed)
    now, found = 0.0, []
    for _ in range(spells):
        now += chance.uniform(*GOOD_S)
        found.append((now, now + chance.uniform(*SPELL_S)))
        now = found[-1][1]
    return found, now + chance.uniform(*GOOD_S) / 2


def scenario(spells, log):
    phases = []
    for begin, end in spells:
        phases.append({"from_s": begin, "errors": [{"p": 1, "kind": "silent"}]})
        phases.append({"from_s": end, "errors": []})
    return {
        "models": [{"id": "gpt-4.1", "price_in": 8.0, "price_out": 16.0}],
        "setup_ms": SETUP_MS,
        "ttft_ms": SERVICE_MS - (TOKENS - 1) * GAP_MS,
        "gap_ms": GAP_MS,
        "tokens": TOKENS,
        "phases": phases,
        "log": str(log),
    }


def plan(seed, scale, duration):
    chance = random.Random(seed + 1)
    pauses = lambda: [chance.uniform(*PAUSE_S) * (chance.random() if n == 0 else 1) for n in range(int(duration))]
    return {
        "scale": scale, "duration_s": duration, "model": "gpt-4.1", "prompt": "Say hello.",
        "callers": [pauses() for _ in range(CALLERS)],
    }


class Server:
    """A simulated gateway of its own process, with what it says it served."""

    def __init__(self, cli, folder, name, spells):
        self.name, self.log = name, folder / f"{name}.jsonl"
        file = folder / f"{name}.json"
        file.write_text(json.dumps(scenario(spells, self.log)))
        self.process = subprocess.Popen([cli, "sim", "--scenario", file, "--seed", "1"], stdout=subprocess.PIPE)
        self.base_url = json.loads(self.process.stdout.readline())["base_url"]

    def stop(self):
        self.process.terminate()
        self.process.wait()

    def served(self):
        lines = [json.loads(line) for line in self.log.read_text().splitlines()] if self.log.exists() else []
        return {
            "requests": len(lines),
            "silent": sum(line["fault"] == "silent" for line in lines),
            "connections": len({line["connection"] for line in lines}),
            "cost_usd": sum(float(line["cost_usd"]) for line in lines if line["fault"] != "silent"),
        }


def percentile(values, percent):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))] if ordered else None


def play(name, cli, command, folder, spells, with_backup):
    folder = folder / name
    folder.mkdir()
    servers = [Server(cli, folder, "primary", spells)]
    if with_backup:
        servers.append(Server(cli, folder, "backup", []))
    try:
        output = subprocess.run(command([server.base_url for server in servers]), stdout=subprocess.PIPE, check=True).stdout
    finally:
        for server in servers:
            server.stop()
    calls = [json.loads(line) for line in output.splitlines()]
    times = [call["ms"] for call in calls]
    return {
        "name": name,
        "calls": len(calls),
        "errors": dict(collections.Counter(call["error"] for call in calls if call["error"])),
        "error_pct": 100 * sum(call["error"] is not None for call in calls) / len(calls),
        "timed_out_pct": 100 * sum(call["timed_out"] for call in calls) / len(calls),
        "p50_ms": percentile(times, 50),
        "p99_ms": percentile(times, 99),
        "in_spells_pct": 100 * sum(any(a <= call["at_s"] < b for a, b in spells) for call in calls) / len(calls),
        "servers": {server.name: server.served() for server in servers},
    }


def show(results, args, spells, duration):
    print(f"{CALLERS} callers for {duration:.0f} s; connection setup {SETUP_MS} ms, service {SERVICE_MS} ms; "
          f"all timeouts and waits of both sides divided by {args.scale:g}; seed {args.seed}")
    print("primary silent: " + ", ".join(f"{a:.1f}–{b:.1f} s" for a, b in spells))
    rows = [("calls", lambda r: f"{r['calls']}"),
            ("asked during a silent spell", lambda r: f"{r['in_spells_pct']:.1f} %"),
            ("met a timeout", lambda r: f"{r['timed_out_pct']:.1f} %"),
            ("errors the user sees", lambda r: f"{r['error_pct']:.2f} %"),
            ("p50", lambda r: f"{r['p50_ms']:.0f} ms"),
            ("p99", lambda r: f"{r['p99_ms']:.0f} ms")]
    for server in ("primary", "backup"):
        value = lambda key, text, server=server: lambda r: text(r["servers"][server][key]) if server in r["servers"] else "–"
        rows.append((f"requests at {server}", value("requests", str)))
        rows.append((f"  of them never answered", value("silent", str)))
        rows.append((f"connections to {server}", value("connections", str)))
    rows.append(("cost", lambda r: f"${sum(s['cost_usd'] for s in r['servers'].values()):.4f}"))
    rows.append(("cost of a good answer",
                 lambda r: f"${sum(s['cost_usd'] for s in r['servers'].values()) / (r['calls'] * (1 - r['error_pct'] / 100)):.6f}"))
    print(f"{'':30}" + "".join(f"{r['name']:>14}" for r in results))
    for title, text in rows:
        print(f"{title:30}" + "".join(f"{text(r):>14}" for r in results))
    for r in results:
        print(f"{r['name']}: " + (", ".join(f"{n} × {e}" for e, n in sorted(r["errors"].items())) or "no errors"))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--build", type=pathlib.Path, required=True)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--scale", type=float, default=20)
    options.add_argument("--spells", type=int, default=3)
    options.add_argument("--before-only", action="store_true")
    options.add_argument("--json", action="store_true")
    args = options.parse_args()
    cli = args.build / "bin" / "bellwether-cli"
    spells, duration = draw(args.seed, args.spells)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        file = folder / "plan.json"
        file.write_text(json.dumps(plan(args.seed, args.scale, duration)))
        before = lambda urls: [sys.executable, HERE / "incident_before.py", urls[0], file]
        after = lambda urls: [args.build / "bin" / "bench_incident", *urls, file]
        results = [play("before", cli, before, folder, spells, False)]
        if not args.before_only:
            results.append(play("after", cli, after, folder, spells, True))
    if args.json:
        print(json.dumps({"seed": args.seed, "scale": args.scale, "spells": spells, "results": results}, indent=1))
    else:
        show(results, args, spells, duration)


if __name__ == "__main__":
    main()
