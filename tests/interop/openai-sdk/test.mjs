// SPDX-License-Identifier: GPL-3.0-or-later
// The official SDK, unchanged, against the simulated gateway.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import OpenAI from 'openai';
import { startSimulator } from './simulator.mjs';

const model = 'gpt-4.1';
const messages = [{ role: 'user', content: 'Say hello.' }];

/** Runs the tests of `body` against one simulator. */
function against(name, scenario, body) {
  describe(name, () => {
    let simulator;
    const client = (options = {}) =>
      new OpenAI({ apiKey: 'hs_test', baseURL: simulator.baseURL, maxRetries: 0, timeout: 10_000, ...options });
    before(async () => {
      simulator = await startSimulator(scenario);
    });
    after(async () => {
      assert.equal(await simulator.stop(), 0);
    });
    body(client);
  });
}

against('a healthy gateway', { tokens: 40, gap_ms: 1 }, (client) => {
  test('completes a chat', async () => {
    const completion = await client().chat.completions.create({ model, messages });
    assert.equal(completion.object, 'chat.completion');
    assert.equal(completion.model, model);
    assert.equal(completion.choices[0].message.role, 'assistant');
    assert.match(completion.choices[0].message.content, /^Hello!/);
    assert.equal(completion.choices[0].finish_reason, 'stop');
    assert.equal(completion.usage.completion_tokens, 40);
    assert.equal(completion.usage.total_tokens, completion.usage.prompt_tokens + 40);
    assert.match(completion._request_id, /^req_/);
  });

  test('streams a chat with usage', async () => {
    const stream = await client().chat.completions.create({
      model,
      messages,
      stream: true,
      stream_options: { include_usage: true },
    });
    let text = '';
    let tokens = 0;
    let usage = null;
    let finish = null;
    for await (const chunk of stream) {
      const choice = chunk.choices[0];
      text += choice?.delta.content ?? '';
      tokens += choice?.delta.content ? 1 : 0;
      finish = choice?.finish_reason ?? finish;
      usage = chunk.usage ?? usage;
    }
    assert.match(text, /^Hello!/);
    assert.equal(tokens, 40);
    assert.equal(finish, 'stop');
    assert.equal(usage.completion_tokens, 40);
  });

  test("feeds the SDK's own stream helper", async () => {
    const runner = client().beta.chat.completions.stream({ model, messages });
    const completion = await runner.finalChatCompletion();
    const whole = await client().chat.completions.create({ model, messages });
    assert.equal(completion.choices[0].message.content, whole.choices[0].message.content);
  });

  test('cuts at max_tokens', async () => {
    const completion = await client().chat.completions.create({ model, messages, max_tokens: 5, n: 2 });
    assert.equal(completion.choices.length, 2);
    assert.equal(completion.choices[1].finish_reason, 'length');
    assert.equal(completion.usage.completion_tokens, 10);
  });

  test('completes in the old way', async () => {
    const completion = await client().completions.create({ model, prompt: 'Say hello.', max_tokens: 5 });
    assert.equal(completion.object, 'text_completion');
    assert.ok(completion.choices[0].text.length > 0);
  });

  test('streams in the old way', async () => {
    const stream = await client().completions.create({ model, prompt: 'Say hello.', max_tokens: 6, logprobs: 2, n: 2, stream: true });
    const texts = ['', ''];
    const tokens = [[], []];
    for await (const chunk of stream) {
      for (const choice of chunk.choices) {
        texts[choice.index] += choice.text;
        tokens[choice.index].push(...(choice.logprobs?.tokens ?? []));
      }
    }
    for (const i of [0, 1]) {
      assert.equal(tokens[i].length, 6);
      assert.equal(tokens[i].join(''), texts[i]);
    }
    const whole = await client().completions.create({ model, prompt: 'Say hello.', max_tokens: 6, logprobs: 2 });
    assert.equal(whole.choices[0].text, texts[0]);
    assert.equal(Object.keys(whole.choices[0].logprobs.top_logprobs[0]).length, 2);
  });

  test('tells how sure it was', async () => {
    const completion = await client().chat.completions.create({ model, messages, max_tokens: 4, logprobs: true, top_logprobs: 3 });
    const tokens = completion.choices[0].logprobs.content;
    assert.equal(tokens.length, 4);
    assert.equal(tokens.map((each) => each.token).join(''), completion.choices[0].message.content);
    assert.ok(tokens.every((each) => each.top_logprobs.length === 3 && each.top_logprobs[0].logprob === each.logprob));
  });

  test('calls tools and answers when they have answered', async () => {
    const parameters = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] };
    const tools = ['get_weather', 'get_time'].map((name) => ({ type: 'function', function: { name, parameters } }));
    const asked = [{ role: 'user', content: 'get_weather and get_time, please' }];
    const called = await client().beta.chat.completions.stream({ model, messages: asked, tools }).finalMessage();
    assert.deepEqual(called.tool_calls.map((call) => call.function.name), ['get_weather', 'get_time']);
    assert.equal(JSON.parse(called.tool_calls[1].function.arguments).city, 'example');
    const whole = await client().chat.completions.create({ model, messages: asked, tools, tool_choice: 'required', parallel_tool_calls: false });
    assert.equal(whole.choices[0].finish_reason, 'tool_calls');
    assert.equal(whole.choices[0].message.tool_calls.length, 1);
    const results = called.tool_calls.map((call) => ({ role: 'tool', tool_call_id: call.id, content: 'sunny' }));
    const answer = await client().chat.completions.create({ model, messages: [...asked, called, ...results], tools });
    assert.equal(answer.choices[0].finish_reason, 'stop');
    assert.ok(answer.choices[0].message.content.length > 0);
  });

  test('answers in JSON of a schema', async () => {
    const schema = { type: 'object', properties: { kind: { enum: ['a', 'b'] }, sizes: { type: 'array', items: { type: 'integer' } } }, required: ['kind', 'sizes'] };
    const completion = await client().beta.chat.completions.parse({
      model,
      messages,
      response_format: { type: 'json_schema', json_schema: { name: 'thing', strict: true, schema } },
    });
    assert.deepEqual(JSON.parse(completion.choices[0].message.content), { kind: 'a', sizes: [1] });
  });

  test('lists models', async () => {
    const ids = [];
    for await (const one of client().models.list()) ids.push(one.id);
    assert.deepEqual(ids, [
      'gpt-4.1',
      'claude-sonnet-4.5',
      'gemini-2.5-flash',
      'deepseek-v3.2',
      'text-embedding-3-small',
    ]);
    assert.equal((await client().models.retrieve('deepseek-v3.2')).id, 'deepseek-v3.2');
  });

  test('embeds in both encodings', async () => {
    const order = { model: 'text-embedding-3-small', input: ['one', 'two'], dimensions: 64 };
    const packed = await client().embeddings.create(order); // the SDK asks for base64 and decodes it
    const plain = await client().embeddings.create({ ...order, encoding_format: 'float' });
    assert.equal(packed.data.length, 2);
    for (const [i, { embedding }] of packed.data.entries()) {
      assert.equal(embedding.length, 64);
      assert.ok(Math.abs(Math.hypot(...embedding) - 1) < 1e-5);
      embedding.forEach((value, j) => assert.ok(Math.abs(value - plain.data[i].embedding[j]) < 1e-6));
    }
  });

  test('says 404 for an unknown model', async () => {
    await assert.rejects(client().chat.completions.create({ model: 'gpt-none', messages }), (error) => {
      assert.ok(error instanceof OpenAI.NotFoundError);
      assert.equal(error.code, 'model_not_found');
      return true;
    });
  });

  test('says 400 for missing messages', async () => {
    await assert.rejects(client().chat.completions.create({ model }), OpenAI.BadRequestError);
  });

  test('notices that a client aborts its stream', async () => {
    const controller = new AbortController();
    const stream = await client().chat.completions.create({ model, messages, stream: true }, { signal: controller.signal });
    for await (const chunk of stream) {
      assert.equal(chunk.object, 'chat.completion.chunk');
      controller.abort();
    }
    assert.equal((await client().models.list()).data.length, 5);
  });
});

against('a gateway with a key', { required_key: 'hs_right' }, (client) => {
  test('says 401 for a wrong key', async () => {
    await assert.rejects(client().chat.completions.create({ model, messages }), (error) => {
      assert.ok(error instanceof OpenAI.AuthenticationError);
      assert.equal(error.code, 'invalid_api_key');
      return true;
    });
  });

  test('takes the right one', async () => {
    const models = await client({ apiKey: 'hs_right' }).models.list();
    assert.equal(models.data.length, 5);
  });
});

against('a gateway with a limit', { rpm: 1, ttft_ms: 0, gap_ms: 0 }, (client) => {
  test('says 429 and how long to wait', async () => {
    await client().chat.completions.create({ model, messages });
    await assert.rejects(client().chat.completions.create({ model, messages }), (error) => {
      assert.ok(error instanceof OpenAI.RateLimitError);
      assert.equal(error.headers['x-ratelimit-limit-requests'], '1');
      assert.equal(error.headers['x-ratelimit-remaining-requests'], '0');
      const wait = Number(error.headers['retry-after']);
      assert.ok(wait > 50 && wait <= 60, `Retry-After: ${wait}`);
      return true;
    });
  });
});

against('a gateway that fails at first', { errors: [{ p: 0.5, status: 503 }], ttft_ms: 0, gap_ms: 0 }, (client) => {
  test("is survived by the SDK's retries", async () => {
    const completion = await client({ maxRetries: 10 }).chat.completions.create({ model, messages });
    assert.equal(completion.choices[0].finish_reason, 'stop');
  });
});

against('a gateway that fails in a stream', { errors: [{ p: 1, kind: 'error_in_stream' }], gap_ms: 1 }, (client) => {
  test('makes the SDK throw after some text', async () => {
    const stream = await client().chat.completions.create({ model, messages, stream: true });
    let text = '';
    await assert.rejects(async () => {
      for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? '';
    }, OpenAI.APIError);
    assert.ok(text.length > 0);
  });
});

against('a reasoning model', { models: [{ id: 'o9', refuses: ['max_tokens', 'temperature'] }], tokens: 5 }, (client) => {
  test('refuses what it does not know in OpenAI\'s words', async () => {
    await assert.rejects(client().chat.completions.create({ model: 'o9', messages, max_tokens: 5 }), (error) => {
      assert.ok(error instanceof OpenAI.BadRequestError);
      assert.equal(error.code, 'unsupported_parameter');
      assert.equal(error.param, 'max_tokens');
      return true;
    });
    await assert.rejects(client().chat.completions.create({ model: 'o9', messages, temperature: 0.5 }), { code: 'unsupported_value' });
    assert.equal((await client().chat.completions.create({ model: 'o9', messages, max_completion_tokens: 5 })).usage.completion_tokens, 5);
  });
});
