import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportKindIds } from '../../domain/report-kind.ts';
import { runs } from '../../test/property-runs.ts';
import type { Original } from '../original.ts';
import { recognise } from '../recognise/recognise.ts';
import { contextFor, madeUpAgency } from './context.ts';
import { anyCorrections, anyOriginal } from './any-original.ts';
import { accountOf } from './account.ts';

const context = contextFor(madeUpAgency, 2568, reportKindIds);

test('every line of an original is in the data, in the body or in the list of what was left out', () => {
  fc.assert(
    fc.property(anyOriginal, anyCorrections, (original: Original, corrections) => {
      expect(accountOf(original, recognise(original, context, corrections)).lost).toEqual([]);
    }),
    { numRuns: runs(150, 6_000) },
  );
});

test('every text of a report stands in the original unless its origin says otherwise', () => {
  fc.assert(
    fc.property(anyOriginal, anyCorrections, (original: Original, corrections) => {
      expect(accountOf(original, recognise(original, context, corrections)).invented).toEqual([]);
    }),
    { numRuns: runs(150, 6_000) },
  );
});
