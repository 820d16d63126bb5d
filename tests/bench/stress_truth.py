# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the stress command against the simulator and holds its numbers against what they must be: stress_truth.py CLI.

stall: a second of silence in an open-loop run; the user-perceived percentiles by arithmetic, the service ones as ever.
lognormal: the times to the first token against the simulator's own log of what it drew.
article: cold, pooled and pooled+cache with 150 ms of setup and 40 ms of service.
million: a million requests, and the memory the run takes while it lasts."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time


def percentile(values, percent):
    values = sorted(values)
    return values[max(0, -(-len(values) * percent // 100) - 1)]


class Simulator:
    def __init__(self, cli, scenario, folder):
        path = pathlib.Path(folder) / "scenario.json"
        path.write_text(json.dumps(scenario), encoding="utf-8")
        self.process = subprocess.Popen([cli, "sim", "--scenario", str(path), "--seed", "1"], stdout=subprocess.PIPE, text=True)
        self.base = json.loads(self.process.stdout.readline())["base_url"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


def stress(cli, base, *arguments):
    done = subprocess.run([cli, "stress", "--base-url", base, "--model", "gpt-4.1", "--json", *arguments], capture_output=True, text=True,
                          check=False)
    if done.returncode not in (0, 3):
        raise RuntimeError(done.stderr)
    return json.loads(done.stdout)


def queue_by_arithmetic(rate, seconds, service, cap, stall_at, stall_for):
    """User-perceived times of a queue with `cap` servers that all stand still during the stall."""
    def ends(start):
        end = start + service
        return max(end, stall_at + stall_for) if start < stall_at + stall_for and end > stall_at else end
    free = [0.0] * cap
    times = []
    for i in range(int(rate * seconds)):
        due = i / rate
        slot = min(range(cap), key=free.__getitem__)
        start = max(due, free[slot])
        free[slot] = ends(start)
        times.append((free[slot] - due) * 1000)
    return times


def row(name, is_, must, share):
    off = abs(is_ - must) / must
    print(f"  {name:<28}{is_:>10.2f} ms{must:>10.2f} ms{off * 100:>8.2f} %  {'ok' if off <= share else 'OFF'}")


def stall(cli, folder):
    print("stall: 200/s for 10 s, 5 ms of service, 10 in flight, 1 s of silence at 3 s (is, by arithmetic, off)")
    scenario = {"ttft_ms": 5, "gap_ms": 0, "tokens": 1, "stalls": [{"at_s": 3, "for_s": 1}]}
    with Simulator(cli, scenario, folder) as simulator:
        run = stress(cli, simulator.base, "--rate", "200", "--duration", "10", "--max-in-flight", "10", "--no-stream", "--warmup", "0")
    must = queue_by_arithmetic(200, 10, 0.005, 10, 3, 1)
    row("user-perceived p95", run["e2e_ms"]["p95"], percentile(must, 95), 0.05)
    row("user-perceived p99", run["e2e_ms"]["p99"], percentile(must, 99), 0.05)
    print(f"  service p50 {run['service_e2e_ms']['p50']} ms, p99 {run['service_e2e_ms']['p99']} ms; never sent {run['never_sent']}; "
          f"pacer lag p99 {run['client']['pacer_lag_p99_ms']} ms")


def lognormal(cli, folder):
    print("lognormal: 20 000 streams (is, drawn by the simulator, off)")
    log = pathlib.Path(folder) / "log.jsonl"
    scenario = {"ttft_ms": {"dist": "lognormal", "median": 180, "sigma": 0.4}, "gap_ms": 1, "tokens": 2, "log": str(log)}
    with Simulator(cli, scenario, folder) as simulator:
        run = stress(cli, simulator.base, "--concurrency", "200", "--requests", "20000")
    drawn = [json.loads(line)["ttft_ms"] for line in log.read_text(encoding="utf-8").splitlines()]
    for name, percent in (("p50", 50), ("p95", 95), ("p99", 99)):
        row(f"service TTFT {name}", run["service_ttft_ms"][name], percentile(drawn, percent), 0.01)


def article(cli, folder):
    print("article: 150 ms of setup, 40 ms of service, 100 prompts for 500 requests")
    scenario = {"setup_ms": 150, "ttft_ms": 40, "gap_ms": 0, "tokens": 1}
    with Simulator(cli, scenario, folder) as simulator:
        variants = [word for name in ("cold", "pooled", "pooled+cache") for word in ("--variant", name)]
        run = stress(cli, simulator.base, "--concurrency", "10", "--requests", "500", "--no-stream", "--prompt-pool", "100", *variants)
    cold = run["variants"][0]["e2e_ms"]["p50"]
    for variant in run["variants"]:
        p50 = variant["e2e_ms"]["p50"]
        print(f"  {variant['name']:<14} p50 {p50:>8.2f} ms  p99 {variant['e2e_ms']['p99']:>8.2f} ms  {(p50 - cold) / cold * 100:>7.1f} %  "
              f"handshakes {variant['connections']['opened']}  hits {variant['cache']['hits']}")


def million(cli, folder):
    print("million: 1 000 000 requests in one piece")
    with Simulator(cli, {"ttft_ms": 0, "gap_ms": 0, "tokens": 1}, folder) as simulator:
        command = [cli, "stress", "--base-url", simulator.base, "--model", "gpt-4.1", "--json", "--no-stream", "--concurrency", "48",
                   "--requests", "1000000"]
        run = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        sizes = []
        while run.poll() is None:
            status = pathlib.Path(f"/proc/{run.pid}/status").read_text(encoding="utf-8")
            sizes.append(next((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS")), 0))
            time.sleep(0.5)
        result = json.loads(run.stdout.read())
    tenth = sizes[len(sizes) // 10]
    print(f"  {result['ok']} ok, {result['achieved_rate']:.0f} /s; {tenth:.1f} MB after a tenth, {sizes[-2]:.1f} MB at the end")


def main():
    cli = os.path.abspath(sys.argv[1])
    wanted = sys.argv[2:] or ["stall", "lognormal", "article", "million"]
    with tempfile.TemporaryDirectory(prefix="bellwether-truth") as folder:
        for name in wanted:
            {"stall": stall, "lognormal": lognormal, "article": article, "million": million}[name](cli, folder)


main()
