import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { projectFiles, textOf } from './files.ts';

const MOST_LINES = 60;

/** The name of a function: its own, or that of the variable or property that holds it. */
function nameOf(node: ts.SignatureDeclaration): string {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (node.name) return node.name.getText();
  let holder: ts.Node = node.parent;
  // a wrapped function, as in forwardRef(…), has the name of what holds the call
  while (ts.isCallExpression(holder) || ts.isParenthesizedExpression(holder)) holder = holder.parent;
  if (ts.isVariableDeclaration(holder) || ts.isPropertyAssignment(holder)) return holder.name.getText();
  return 'without a name';
}

interface Measured {
  readonly name: string;
  readonly lines: number;
}

/** Every function of a file with the lines from its first word to its last bracket; its comment is not counted. */
function measureFunctions(file: string, text: string): readonly Measured[] {
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line;
  const found: Measured[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body)
      found.push({ name: nameOf(node), lines: lineOf(node.end) - lineOf(node.getStart(source)) + 1 });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('the measure', () => {
  const body = (lines: number) => 'x();\n'.repeat(lines);
  const measure = (text: string) => measureFunctions('some.ts', text);

  it('counts from the first word to the last bracket, without the comment above', () => {
    expect(measure(`/** why */\nfunction a() {\n${body(59)}}`)).toEqual([{ name: 'a', lines: 61 }]);
  });

  it.each([
    ['a variable', `const b = () => {\n${body(1)}};`, 'b'],
    ['a wrapped one', `const c = wrap(1, (async () => {\n${body(1)}}));`, 'c'],
    ['a property', `export const all = { d: function () {\n${body(1)}} };`, 'd'],
    ['a method', `class X { e() {\n${body(1)}} }`, 'e'],
    ['a constructor', `class X { constructor() {\n${body(1)}} }`, 'constructor'],
  ])('finds %s', (_what, text, name) => expect(measure(text)).toEqual([{ name, lines: 3 }]));

  it('counts a function inside another one too', () => {
    const text = `function outer() {\nreturn [1].map(() => {\n${body(2)}});\n}`;
    expect(measure(text)).toEqual([
      { name: 'outer', lines: 6 },
      { name: 'without a name', lines: 4 },
    ]);
  });
});

describe('functions', () => {
  const files = projectFiles('.ts', '.tsx', '.mjs').filter(
    (file) => /^(src|web|scripts|bench|e2e|testing)\//.test(file) && !/\.test\.tsx?$/.test(file),
  );

  it('are found', () => expect(files.length).toBeGreaterThan(500));

  it(`stay within ${MOST_LINES} lines: a longer one is two`, () => {
    const long = files
      .map((file) => ({ file, text: textOf(file) }))
      // parsing is slow, and a short file has no long function
      .filter(({ text }) => text.split('\n').length > MOST_LINES)
      .flatMap(({ file, text }) => measureFunctions(file, text).map((one) => ({ file, ...one })))
      .filter(({ lines }) => lines > MOST_LINES);
    expect(long.map(({ file, name, lines }) => `${file} ${name}: ${lines}`)).toEqual([]);
  });
});
