#!/usr/bin/env node
// `npx yimen …` in a checkout: see bootstrap.mjs for why this is not TypeScript.
import { runTypeScript } from './bootstrap.mjs';

await runTypeScript(['src/yimen.ts', ...process.argv.slice(2)]);
