# SPDX-License-Identifier: GPL-3.0-or-later
"""Debian's httpx and aiohttp as clients: bench_python.py LIBRARY requests|sse URL CONCURRENCY SECONDS [CA]. One line of JSON."""
import asyncio
import json
import ssl
import sys
import time

library, kind, url, concurrency, seconds = sys.argv[1:6]
concurrency, seconds = int(concurrency), float(seconds)
context = ssl.create_default_context(cafile=sys.argv[6]) if len(sys.argv) > 6 else None
BODY = {"model": "bench", "stream": True, "messages": [{"role": "user", "content": "go"}]}


def rss_mb():
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS:")) / 1024


class Httpx:
    async def __aenter__(self):
        import httpx

        limits = httpx.Limits(max_connections=concurrency, max_keepalive_connections=concurrency)
        self.client = httpx.AsyncClient(verify=context or True, limits=limits, timeout=60)
        return self

    async def __aexit__(self, *_):
        await self.client.aclose()

    async def get(self):
        return (await self.client.get(url)).status_code == 200

    async def lines(self):
        async with self.client.stream("POST", url, json=BODY) as response:
            async for line in response.aiter_lines():
                yield line


class Aiohttp:
    async def __aenter__(self):
        import aiohttp

        self.client = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=concurrency, ssl=context))
        return self

    async def __aexit__(self, *_):
        await self.client.close()

    async def get(self):
        async with self.client.get(url) as response:
            await response.read()
            return response.status == 200

    async def lines(self):
        async with self.client.post(url, json=BODY) as response:
            async for line in response.content:
                yield line.decode().rstrip("\n")


async def requests(client):
    latencies, failed = [], 0
    until = time.perf_counter() + seconds

    async def slot():
        nonlocal failed
        while (sent := time.perf_counter()) < until:
            failed += not await client.get()
            latencies.append(time.perf_counter() - sent)

    began, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(*(slot() for _ in range(concurrency)))
    took, used = time.perf_counter() - began, time.process_time() - cpu
    latencies.sort()
    count = len(latencies)
    return {
        "rps": count / took,
        "p50_ms": latencies[count // 2] * 1000,
        "p99_ms": latencies[int((count - 1) * 0.99)] * 1000,
        "cpu_us": used / count * 1e6,
        "rss_mb": rss_mb(),
        "failed": failed,
    }


async def streams(client):
    events = complete = 0

    async def stream():
        nonlocal events, complete
        times, text = [], ""
        async for line in client.lines():
            if not line.startswith("data:"):
                continue
            data = line[5:].strip()
            if data == "[DONE]":
                complete += 1
                continue
            chunk = json.loads(data)
            times.append(time.perf_counter())
            text += chunk["choices"][0]["delta"].get("content", "")
            events += 1

    began, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(*(stream() for _ in range(concurrency)))
    took, used = time.perf_counter() - began, time.process_time() - cpu
    return {
        "events_per_s": events / took,
        "cpu_us": used / events * 1e6,
        "rss_mb": rss_mb(),
        "events": events,
        "complete": complete,
        "streams": concurrency,
    }


async def main():
    async with {"httpx": Httpx, "aiohttp": Aiohttp}[library]() as client:
        print(json.dumps(await (requests if kind == "requests" else streams)(client)))


asyncio.run(main())
