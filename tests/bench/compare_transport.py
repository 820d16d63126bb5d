# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs every client against the same servers in turn, round by round, and prints the medians and our ratio to each.

bellwether: ConnectionPool, what the core sends with; manager: our QNetworkAccessManager on top of it; stock: Qt's own;
engine: the stress command, with parsing, records, histograms and its own watch over itself on.
cpu_us is CPU time of the client for one request or event, which other load on the machine disturbs least."""
import argparse
import json
import os
import pathlib
import re
import signal
import socket
import ssl
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
CONNECTIONS = 48


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def run(command, **options):
    """stdout, the CPU seconds of the child, and its largest size in MB."""
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        child = subprocess.Popen(command, stdout=output, stderr=errors, **options)
        killer = threading.Timer(120, child.send_signal, [signal.SIGKILL])
        killer.start()
        _, status, usage = os.wait4(child.pid, 0)
        killer.cancel()
        child.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if child.returncode != 0:
            raise RuntimeError(f"{command[0]}: exit code {child.returncode}: {errors.read()[-500:]}")
        return output.read(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


class Bench:
    def __init__(self, arguments, folder):
        self.folder = folder
        self.client = str(arguments.build / "bin" / "bench_transport")
        self.cli = str(arguments.build / "bin" / "bellwether-cli")
        self.sse_server = str(arguments.build / "bin" / "bench_sseserver")
        self.modules = str(arguments.modules)
        self.quick = arguments.quick
        self.seconds = 1 if arguments.quick else 4
        self.children = []

    # servers

    def start_nginx(self):
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
             "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", self.folder / "server.key",
             "-out", self.folder / "server.pem"], check=True, capture_output=True)
        self.plain, self.tls = free_port(), free_port()
        config = (HERE / "bench_transport.nginx.conf").read_text(encoding="utf-8")
        for name, value in {"@DIR@": self.folder, "@PLAIN@": self.plain, "@TLS@": self.tls}.items():
            config = config.replace(name, str(value))
        path = self.folder / "nginx.conf"
        path.write_text(config, encoding="utf-8")
        environment = dict(os.environ, PATH=os.environ["PATH"] + ":/usr/sbin")
        self.children.append(subprocess.Popen(["nginx", "-c", str(path)], env=environment, stderr=subprocess.DEVNULL))
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.plain)) == 0:
                    return
            time.sleep(0.05)
        raise RuntimeError("nginx did not start")

    def start_streams(self, events, interval_ms):
        server = subprocess.Popen([self.sse_server, str(events), str(interval_ms)], stdout=subprocess.PIPE, text=True)
        self.children.append(server)
        return f"http://127.0.0.1:{server.stdout.readline().strip()}/v1"

    def stop(self):
        for child in self.children:
            child.terminate()
            child.wait()

    # clients; each returns one result

    def ours(self, *arguments):
        return json.loads(run([self.client, *arguments])[0])

    def stress(self, url, *arguments):
        """One run of the load engine: its own numbers, and the CPU time of the whole program."""
        base = url.removesuffix("/chat/completions").rstrip("/")
        text, cpu, rss = run([self.cli, "stress", "--base-url", base, "--model", "bench", "--json", *arguments])
        return json.loads(text), cpu, rss

    def engine_requests(self, url, trust):
        result, cpu, rss = self.stress(url, "--no-stream", "--concurrency", str(CONNECTIONS), "--duration", str(self.seconds), *trust)
        return {"rps": result["achieved_rate"], "p50_ms": result["e2e_ms"]["p50"], "p99_ms": result["e2e_ms"]["p99"],
                "cpu_us": cpu / result["ok"] * 1e6, "rss_mb": rss}

    def engine_streams(self, url, streams):
        result, cpu, rss = self.stress(url, "--concurrency", str(streams), "--requests", str(streams))
        return {"events_per_s": result["events"] / result["duration_s"], "p50_ms": result["ttft_ms"]["p50"],
                "p99_ms": result["ttft_ms"]["p99"], "cpu_us": cpu / result["events"] * 1e6, "rss_mb": rss,
                "complete": result["ok"]}

    def trust(self):
        return ["--ca", str(self.folder / "server.pem")]

    def request_clients(self, url):
        trust = self.trust() if url.startswith("https") else []
        seconds = str(self.seconds)

        def own(client):
            return lambda: self.ours("requests", "--url", url, "--client", client, "--seconds", seconds, *trust)

        def python(library):
            return lambda: json.loads(run(["/usr/bin/python3", str(HERE / "bench_python.py"), library, "requests", url,
                                           str(CONNECTIONS), seconds, *trust[1:]])[0])

        def settled(client):
            return lambda: (self.settle(url), client())[1]

        clients = {"bellwether": own("pool"), "manager": own("manager"), "stock": own("stock"),
                   "engine": lambda: self.engine_requests(url, trust),
                   "hey": lambda: self.hey(url), "wrk": lambda: self.wrk(url), "autocannon": lambda: self.autocannon(url),
                   "httpx": python("httpx"), "aiohttp": python("aiohttp")}
        return {name: settled(client) for name, client in clients.items()}

    @staticmethod
    def settle(url):
        """Waits, 20 s at most, until the server answers new connections at once, five in a row: a client that breaks off
        leaves it handshakes to do (hey hundreds of them), and the next one would be measured waiting for those."""
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        quick, until = 0, time.monotonic() + 20
        while quick < 5 and time.monotonic() < until:
            asked = time.monotonic()
            try:
                with urllib.request.urlopen(url, timeout=5, context=context) as answer:
                    answer.read()
            except OSError:
                pass
            quick = quick + 1 if time.monotonic() - asked < 0.02 else 0
            time.sleep(0.02)

    def hey(self, url):
        text, cpu, rss = run(["hey", "-z", f"{self.seconds}s", "-c", str(CONNECTIONS), url])
        count = sum(int(n) for n in re.findall(r"\[\d+\]\s+(\d+) responses", text))
        quantile = {share: float(value) * 1000 for share, value in re.findall(r"(\d+)% in ([\d.]+) secs", text)}
        rps = float(re.search(r"Requests/sec:\s+([\d.]+)", text).group(1))
        return {"rps": rps, "p50_ms": quantile.get("50"), "p99_ms": quantile.get("99"), "cpu_us": cpu / count * 1e6, "rss_mb": rss}

    def wrk(self, url):
        text, cpu, rss = run(["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{max(1, round(self.seconds))}s", "--latency", url])
        unit = {"us": 0.001, "ms": 1, "s": 1000}
        quantile = {share: float(value) * unit[name] for share, value, name in re.findall(r"(\d+)%\s+([\d.]+)(us|ms|s)", text)}
        count = int(re.search(r"(\d+) requests in", text).group(1))
        rps = float(re.search(r"Requests/sec:\s+([\d.]+)", text).group(1))
        return {"rps": rps, "p50_ms": quantile.get("50"), "p99_ms": quantile.get("99"), "cpu_us": cpu / count * 1e6, "rss_mb": rss}

    def autocannon(self, url):
        environment = dict(os.environ, NODE_TLS_REJECT_UNAUTHORIZED="0", NODE_NO_WARNINGS="1")
        text, cpu, rss = run(["node", f"{self.modules}/node_modules/autocannon/autocannon.js", "-c", str(CONNECTIONS), "-d",
                         str(max(1, round(self.seconds))), "-j", url], env=environment)
        result = json.loads(text)
        count = result["requests"]["total"]
        return {"rps": count / result["duration"], "p50_ms": result["latency"]["p50"], "p99_ms": result["latency"]["p99"],
                "cpu_us": cpu / count * 1e6, "rss_mb": rss}

    def stream_clients(self, base, streams):
        url = base + "/chat/completions"

        def own(client):
            return lambda: self.ours("sse", "--url", url, "--client", client, "--connections", str(streams))

        def python(library):
            return lambda: json.loads(run(["/usr/bin/python3", str(HERE / "bench_python.py"), library, "sse", url,
                                           str(streams), "0"])[0])

        openai = ["node", str(HERE / "bench_openai.mjs"), base, str(streams), self.modules]
        return {"bellwether": own("pool"), "manager": own("manager"), "stock": own("stock"),
                "engine": lambda: self.engine_streams(url, streams),
                "openai": lambda: json.loads(run(openai)[0]), "httpx": python("httpx"), "aiohttp": python("aiohttp")}

    def dispatchers(self, sockets):
        events = 30 if self.quick else 100
        base = self.start_streams(events, max(10, sockets // 8))
        url = base + "/chat/completions"
        result = {}
        for name, which in (("epoll", "best"), ("qt", "stock")):
            result[name] = self.ours("sse", "--url", url, "--connections", str(sockets), "--dispatcher", which)["cpu_us"]
        return result


def medians(clients, rounds):
    """Every client once a round, so that what else the machine does hits all alike."""
    results = {name: [] for name in clients}
    for _ in range(rounds):
        for name, client in clients.items():
            try:
                results[name].append(client())
            except (RuntimeError, subprocess.TimeoutExpired, ValueError, ZeroDivisionError) as problem:
                print(f"{name}: {problem}", file=sys.stderr)
    merged = {}
    for name, rows in results.items():
        if rows:
            merged[name] = {key: statistics.median(row[key] for row in rows if row.get(key) is not None) for key in rows[0]
                            if any(row.get(key) is not None for row in rows)}
    return merged


def table(title, results, headline):
    print(f"\n{title}")
    ours = results.get("bellwether", {})
    print(f"  {'':<12}{headline:>14}{'p50 ms':>9}{'p99 ms':>9}{'CPU µs':>9}{'RSS MB':>9}{'ours ×':>9}{'CPU ×':>8}")
    for name, row in results.items():
        def cell(key, width, digits=2):
            value = row.get(key)
            return f"{'—':>{width}}" if value is None else f"{value:>{width},.{digits}f}"
        ratio = ours.get(headline, 0) / row[headline] if row.get(headline) else 0
        cpu = row["cpu_us"] / ours["cpu_us"] if ours.get("cpu_us") else 0
        print(f"  {name:<12}{cell(headline, 14, 0)}{cell('p50_ms', 9)}{cell('p99_ms', 9)}{cell('cpu_us', 9, 1)}"
              f"{cell('rss_mb', 9, 1)}{ratio:>9.2f}{cpu:>8.2f}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--modules", type=pathlib.Path, required=True)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bellwether-bench") as folder:
        bench = Bench(arguments, pathlib.Path(folder))
        try:
            measure(bench, arguments)
        finally:
            bench.stop()


def measure(bench, arguments):
    rounds = 1 if arguments.quick else 3
    streams = 300
    bench.start_nginx()
    results = {
        "plain": medians(bench.request_clients(f"http://127.0.0.1:{bench.plain}/"), rounds),
        "tls": medians(bench.request_clients(f"https://127.0.0.1:{bench.tls}/"), rounds),
        "sse_paced": medians(bench.stream_clients(bench.start_streams(40 if arguments.quick else 120, 50), streams), rounds),
        "sse_bulk": medians(bench.stream_clients(bench.start_streams(200 if arguments.quick else 1000, 0), streams), rounds),
        "dispatcher_cpu_us": {str(n): bench.dispatchers(n) for n in ((10, 500) if arguments.quick else (10, 100, 500, 2000))},
        "idle": {"plain": bench.ours("idle", "--url", f"http://127.0.0.1:{bench.plain}/", "--connections", "1000"),
                 "tls": bench.ours("idle", "--url", f"https://127.0.0.1:{bench.tls}/", "--connections", "200", *bench.trust())},
        "load_average": os.getloadavg()[0],
    }
    if not arguments.quick:
        results["million"] = bench.ours("requests", "--url", f"http://127.0.0.1:{bench.plain}/", "--requests", "1000000")
        results["many_streams"] = bench.ours("sse", "--url", bench.start_streams(40, 200) + "/chat/completions", "--connections", "2000")
    if arguments.json:
        print(json.dumps(results))
        return
    table(f"Requests, HTTP/1.1, {CONNECTIONS} connections", results["plain"], "rps")
    table(f"Requests, HTTP/1.1 over TLS, {CONNECTIONS} connections", results["tls"], "rps")
    table(f"Event streams, {streams} at once, one event a packet, 20 a second each", results["sse_paced"], "events_per_s")
    table(f"Event streams, {streams} at once, as fast as they come", results["sse_bulk"], "events_per_s")
    print("\nCPU µs an event, epoll against Qt's dispatcher")
    for sockets, row in results["dispatcher_cpu_us"].items():
        print(f"  {sockets:>5} sockets {row['epoll']:>8.1f} {row['qt']:>8.1f}")
    print(f"\nIdle connection: {results['idle']['plain']['kb_per_connection']:.1f} KB plain, "
          f"{results['idle']['tls']['kb_per_connection']:.1f} KB TLS; load average {results['load_average']:.1f}")
    if "million" in results:
        million = results["million"]
        print(f"1 000 000 requests: {million['rss_mb_at_a_tenth']:.1f} MB after a tenth, {million['rss_mb']:.1f} MB at the end")
        streams = results["many_streams"]
        print(f"{streams['streams']} streams at once: {streams['complete']} complete, {streams['cpu_us']:.1f} µs an event")


main()
