import { expect, it } from 'vitest';
import { isPdf } from './file-kind.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

it('knows a PDF by its header, also behind a byte order mark or a printer’s command', () => {
  for (const before of ['', '\xef\xbb\xbf', '\r\n', '\x1b%-12345X@PJL\r\n'])
    expect(isPdf(bytes(`${before}%PDF-1.7\n`)), before).toBe(true);
});

it('takes nothing else for one: no page with the header in it, no header far behind', () => {
  for (const other of [
    '',
    '%PDF',
    `<html>%PDF-1.7`,
    'MZ\x90\0%PDF-1.7',
    '#!/bin/sh\n%PDF-1.7',
    `${' '.repeat(1024)}%PDF-1.7`,
    '\x89PNG',
  ])
    expect(isPdf(bytes(other)), other.slice(0, 10)).toBe(false);
});
