// SPDX-License-Identifier: GPL-3.0-or-later
// The official openai SDK as a user runs it: N streams at once, every event's time kept. Prints one line of JSON.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [baseURL, streams, modules] = process.argv.slice(2);
const resolve = createRequire(modules + "/package.json");
const { default: OpenAI } = await import(pathToFileURL(resolve.resolve("openai")).href);
const client = new OpenAI({ baseURL, apiKey: "none", maxRetries: 0 });

let events = 0;
let complete = 0;
async function run() {
  const times = [];
  let text = "";
  const stream = await client.chat.completions.create({
    model: "bench",
    stream: true,
    messages: [{ role: "user", content: "go" }],
  });
  for await (const chunk of stream) {
    times.push(process.hrtime.bigint());
    text += chunk.choices[0]?.delta?.content ?? "";
    events++;
  }
  complete++;
}
const began = process.hrtime.bigint();
const cpu = process.cpuUsage();
await Promise.allSettled(Array.from({ length: Number(streams) }, run));
const used = process.cpuUsage(cpu);
const seconds = Number(process.hrtime.bigint() - began) / 1e9;
const rss = Number(/VmRSS:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]) / 1024;
console.log(JSON.stringify({
  events_per_s: events / seconds,
  cpu_us: (used.user + used.system) / events,
  rss_mb: rss,
  events,
  complete,
  streams: Number(streams),
}));
