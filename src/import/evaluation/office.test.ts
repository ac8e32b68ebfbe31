import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reportKindIds } from '../../domain/report-kind.ts';
import type { Original } from '../original.ts';
import { recognise } from '../recognise/recognise.ts';
import { contextFor, madeUpAgency } from './context.ts';
import type { EvaluationDocument } from './document.ts';
import { documents } from './documents/documents.ts';
import { formats } from './formats/formats.ts';
import { measureOriginal, originalOf } from './measure-documents.ts';
import { shareOf, together } from './measure.ts';
import { type Conversion, conversions, converted, hasOffice } from './office.ts';
import { floorOfConversion } from './office-floors.ts';

const folder = new URL('office/', import.meta.url).pathname;
const named = (name: string) => documents.find((document) => document.name === name) ?? raise(name);

function raise(name: string): never {
  throw new Error(`there is no document ${name}`);
}

/** Fixtures are `<document>.<conversion>.<ending>`, with strokes for the spaces of the conversion; they were made by `converted` with LibreOffice 7.4. */
test.each(readdirSync(folder))('%s, which another program wrote, gives what our own file gives', async (file) => {
  const [name = '', by = ''] = file.split('.');
  const conversion = by.replaceAll('-', ' ') as Conversion;
  const bytes = new Uint8Array(readFileSync(folder + file));
  expect(bytes.length).toBeLessThan(30_000);
  await check(named(name), conversion, bytes);
});

test('no fixture names a person', async () => {
  const notes = await Promise.all(readdirSync(folder).map(async (file) => (await originalOf(file, new Uint8Array(readFileSync(folder + file)))).notes));
  expect(notes.flat().filter(({ kind }) => kind === 'authors')).toEqual([]);
});

describe.runIf(process.env['PROOF'] && hasOffice())('files that LibreOffice converts now', () => {
  test.each(Object.keys(conversions) as readonly Conversion[])('%s', { timeout: 300_000 }, async (conversion) => {
    for (const [name, bytes] of await converted(conversion)) await check(named(name), conversion, bytes);
  });
});

async function check(document: EvaluationDocument, conversion: Conversion, bytes: Uint8Array): Promise<void> {
  const { from, ending, keepsAll } = conversions[conversion];
  const original = await originalOf(`${document.name}.${ending}`, bytes);
  if (keepsAll) {
    const direct = await originalOf(`${document.name}.${formats[from].ending}`, await formats[from].make(document));
    expect(understood(document, original)).toEqual(understood(document, direct));
  } else expect(shareOf(together(measureOriginal(document, original))), `${document.name}, ${conversion}`).toBeGreaterThanOrEqual(floorOfConversion(document.name, conversion));
}

function understood(document: EvaluationDocument, original: Original): readonly unknown[] {
  const kinds = reportKindIds.filter((kind) => document.truth[kind]);
  return recognise(original, contextFor(madeUpAgency, document.year, kinds)).reports.map(({ kind, data, body }) => ({ kind, data, body }));
}
