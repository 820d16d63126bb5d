// SPDX-License-Identifier: GPL-3.0-or-later
// `bellwether-cli export node`: the program runs as printed with the official SDK and sends the very request.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { startSimulator } from './simulator.mjs';

const run = promisify(execFile);
const key = 'hs_export_key_of_forty_characters_0123456';
const nasty = 'it\'s "quoted" $HOME `id` $(id) ${x} \\n \\u0041 %s\nsecond line\r\n\ttab\n!! é ế 汉字 😀 \u2028 end';

/** The program that the command line prints, run by node beside the installed SDK. */
async function runExported(baseURL, prompt, options = []) {
  const { stdout: code } = await run(process.env.BELLWETHER_CLI, [
    'export', 'node', '--base-url', baseURL, '--model', 'gpt-4.1', '--param', 'temperature=0.7', '--param', 'x_vendor=true',
    ...options, '--', prompt,
  ]);
  assert.ok(!code.includes(key));
  const file = new URL(`./exported-${process.pid}.mjs`, import.meta.url);
  await writeFile(file, code);
  try {
    return await run(process.execPath, [file.pathname], { env: { ...process.env, BELLWETHER_API_KEY: key } });
  } finally {
    await rm(file);
  }
}

/** Keeps the last request and answers it. */
function startRecorder() {
  const seen = {};
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    Object.assign(seen, { url: request.url, headers: request.headers, body: JSON.parse(body) });
    const streams = seen.body.stream;
    response.setHeader('content-type', streams ? 'text/event-stream' : 'application/json');
    response.end(
      streams
        ? 'data: {"choices":[{"index":0,"delta":{"content":"ok"}}]}\n\ndata: [DONE]\n\n'
        : '{"choices":[{"index":0,"message":{"role":"assistant","content":"ok"}}]}',
    );
  });
  return { server, seen };
}

describe('an exported program for node', () => {
  let simulator;
  before(async () => {
    simulator = await startSimulator({ required_key: key, tokens: 20, gap_ms: 1 });
  });
  after(async () => {
    assert.equal(await simulator.stop(), 0);
  });

  for (const [name, options] of [['streams', []], ['asks for the whole answer', ['--no-stream']]]) {
    test(name, async () => {
      const { stdout } = await runExported(simulator.baseURL, 'Say hello.', options);
      assert.match(stdout, /^Hello!/);
    });

    test(`${name} and sends every character of the prompt`, async () => {
      const { server, seen } = startRecorder();
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      try {
        const { stdout } = await runExported(`http://127.0.0.1:${server.address().port}/v1`, nasty, options);
        assert.equal(stdout, 'ok\n');
        assert.equal(seen.url, '/v1/chat/completions');
        assert.equal(seen.headers.authorization, `Bearer ${key}`);
        assert.deepEqual(seen.body.messages, [{ role: 'user', content: nasty }]);
        assert.equal(seen.body.temperature, 0.7);
        assert.equal(seen.body.x_vendor, true);
        assert.equal(seen.body.stream, options.length === 0);
      } finally {
        server.close();
      }
    });
  }
});
