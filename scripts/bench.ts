import path from 'node:path';

const [name = '', ...rest] = process.argv.slice(2);
if (!/^[a-z]+$/.test(name)) throw new Error('usage: npm run bench:<name>');
process.argv = [process.argv[0]!, path.resolve(import.meta.dirname, `../bench/${name}.ts`), ...rest];
await import(`../bench/${name}.ts`);
