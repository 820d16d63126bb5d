// SPDX-License-Identifier: GPL-3.0-or-later
// Starts `bellwether-cli sim` (its path is in BELLWETHER_CLI) for one test and stops it afterwards.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export async function startSimulator(scenario = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'bellwether-sim-'));
  const file = join(folder, 'scenario.json');
  await writeFile(file, JSON.stringify(scenario));
  const child = spawn(process.env.BELLWETHER_CLI, ['sim', '--scenario', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const firstLine = once(createInterface({ input: child.stdout }), 'line');
  const [line] = await Promise.race([
    firstLine,
    ended.then(([code]) => Promise.reject(new Error(`the simulator ended with ${code} before it said its address`))),
  ]);
  return {
    baseURL: JSON.parse(line).base_url,
    async stop() {
      child.kill('SIGTERM');
      const [code] = await ended;
      await rm(folder, { recursive: true });
      return code;
    },
  };
}
