# SPDX-License-Identifier: GPL-3.0-or-later
"""The client of the incident as its articles build it: a pool of 10 connections and a retry decorator, one gateway.

incident_before.py BASE_URL PLAN.json: plays the plan's callers and prints one JSON line a call.
The articles' figures are those of ARTICLE; the plan's `scale` divides every timeout and wait of them.
"""
import asyncio
import functools
import json
import sys
import time

import httpx

ARTICLE = {
    "connect": 5.0, "read": 30.0, "write": 10.0, "pool": 10.0,  # seconds
    "max_connections": 10, "max_keepalive": 10, "keepalive_expiry": 30.0,
    "attempts": 3, "backoff_factor": 0.5, "min_wait": 1.0, "max_wait": 10.0,
    "retry_statuses": {408, 429, 500, 502, 503, 504},
}


class RetryableStatus(Exception):
    pass


def with_retries(scale):
    """Three attempts, 0.5 · 2ⁿ seconds between them, within 1 and 10."""

    def decorate(function):
        @functools.wraps(function)
        async def wrapper(call):
            for attempt in range(ARTICLE["attempts"]):
                try:
                    return await function()
                except (httpx.TransportError, RetryableStatus) as problem:
                    call["timed_out"] |= isinstance(problem, httpx.TimeoutException)
                    if attempt + 1 == ARTICLE["attempts"]:
                        raise
                wait = ARTICLE["backoff_factor"] * 2**attempt
                await asyncio.sleep(min(ARTICLE["max_wait"], max(ARTICLE["min_wait"], wait)) / scale)

        return wrapper

    return decorate


def make_client(scale):
    timeout = httpx.Timeout(**{name: ARTICLE[name] / scale for name in ("connect", "read", "write", "pool")})
    limits = httpx.Limits(
        max_connections=ARTICLE["max_connections"],
        max_keepalive_connections=ARTICLE["max_keepalive"],
        keepalive_expiry=ARTICLE["keepalive_expiry"],
    )
    return httpx.AsyncClient(timeout=timeout, limits=limits)


async def main(base_url, plan):
    client = make_client(plan["scale"])
    body = {"model": plan["model"], "stream": True, "messages": [{"role": "user", "content": plan["prompt"]}]}

    @with_retries(plan["scale"])
    async def ask():
        async with client.stream("POST", base_url + "/chat/completions", json=body) as response:
            if response.status_code in ARTICLE["retry_statuses"]:
                raise RetryableStatus(response.status_code)
            response.raise_for_status()
            done = False
            async for line in response.aiter_lines():  # to its end, or the connection would not be kept
                done = done or line.strip() == "data: [DONE]"
        if not done:
            raise httpx.RemoteProtocolError("the stream ended without [DONE]")

    began = time.monotonic()

    async def caller(pauses):
        for pause in pauses:
            await asyncio.sleep(pause)
            asked = time.monotonic()
            if asked - began > plan["duration_s"]:
                return
            call = {"at_s": asked - began, "error": None, "timed_out": False}
            try:
                await ask(call)
            except (httpx.HTTPError, RetryableStatus) as problem:
                call["error"] = type(problem).__name__
            call["ms"] = (time.monotonic() - asked) * 1000
            print(json.dumps(call))

    await asyncio.gather(*(caller(pauses) for pauses in plan["callers"]))
    await client.aclose()


if __name__ == "__main__":
    with open(sys.argv[2], encoding="utf-8") as file:
        asyncio.run(main(sys.argv[1], json.load(file)))
