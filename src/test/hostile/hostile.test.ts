import { afterAll, beforeAll, expect, test } from 'vitest';
import { runs } from '../property-runs.ts';
import { cases, type HostileCase } from './cases.ts';
import { hostileBench, type Bench, type Outcome } from './trial.ts';

/** Every payload is tried either way; `npm test` leaves out some of its positions. */
const tried = [...Map.groupBy(cases, ({ family, payload }) => `${family} ${payload}`).values()].flatMap((places, index) =>
  places.filter((_, place) => (place + index) % Math.min(runs(3, 1), places.length) === 0),
);
const outcomes = new Map<HostileCase, Outcome>();
const passing = () => tried.filter((one) => outcomes.get(one)?.refused === false);
const named = ({ family, position, payload }: HostileCase) => `${family}, ${position}: ${JSON.stringify(payload.slice(0, 100))}`;
let bench: Bench;

beforeAll(async () => {
  bench = hostileBench();
  // The first check of a process loads the parsers; it is not what is measured.
  await bench.tryOne({ family: 'html', position: 'none', payload: '', changes: {} });
  for (const one of tried) outcomes.set(one, await bench.tryOne(one));
}, 600_000);

afterAll(() => bench.clear());

test('there are at least 600 different inputs', () => {
  expect(tried.length).toBeGreaterThanOrEqual(600);
  expect(new Set(tried.map(({ changes, link }) => JSON.stringify([changes, link]))).size).toBe(tried.length);
  for (const part of ['payload', 'position'] as const) expect(new Set(tried.map((one) => one[part]))).toEqual(new Set(cases.map((one) => one[part])));
});

test('the small site itself passes', async () => {
  const outcome = await bench.tryOne({ family: 'html', position: 'none', payload: '', changes: {} });
  expect(outcome).toMatchObject({ refused: false, readCanary: false });
});

test('each input is refused by a rule or passes, within two seconds', () => {
  expect(outcomes.size).toBe(tried.length);
  expect([...outcomes.values()].flatMap(({ rules }) => rules).filter((rule) => !/^OIT-[A-Z0-9]{2,4}-\d{3}$/.test(rule))).toEqual([]);
  expect(tried.filter((one) => (outcomes.get(one)?.milliseconds ?? 0) > 2000).map(named)).toEqual([]);
});

test('no input is too much for the checker', () => {
  expect(tried.flatMap((one) => (outcomes.get(one)?.crash === undefined ? [] : [`${named(one)} ${outcomes.get(one)?.crash}`]))).toEqual([]);
});

test('nothing beside the content folder is read', () => {
  expect(tried.filter((one) => outcomes.get(one)?.readCanary !== false).map(named)).toEqual([]);
});

test('nothing ran and no prototype was changed', () => {
  expect(Object.keys(globalThis).filter((key) => key === 'hacked')).toEqual([]);
  expect([{}, [], ''].map((value) => 'hacked' in Object(value))).toEqual([false, false, false]);
});

test('every link of the file system is refused', () => {
  const linked = tried.filter(({ link }) => link);
  expect(linked.length).toBeGreaterThan(10);
  expect(linked.filter((one) => !outcomes.get(one)?.rules.includes('OIT-SEC-904')).map(named)).toEqual([]);
});

test('a name that leads elsewhere is no name of a file', () => {
  const names = passing().filter(({ family, position }) => family === 'path' && position.startsWith('name of'));
  expect(names.map(({ payload }) => payload).filter((name) => !/^[a-z0-9][a-z0-9_.-]*\.[a-z]+$/.test(name) || name.includes('..'))).toEqual([]);
});

test('an address in the data is one of the web', () => {
  const addresses = passing().filter(({ position }) => ['address of an answer', 'address of evidence', 'website of the agency'].includes(position));
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter(({ payload }) => !/^https?:\/\/[^\s]/.test(payload)).map(named)).toEqual([]);
});

test('what is not UTF-8 is refused', () => {
  const unreadable = tried.filter(({ family, changes }) => family === 'encoding' && Object.values(changes).some((bytes) => !isUtf8(bytes)));
  expect(unreadable.length).toBeGreaterThan(10);
  expect(unreadable.filter((one) => !outcomes.get(one)?.rules.includes('OIT-ENC-001')).map(named)).toEqual([]);
});

function isUtf8(bytes: string | Uint8Array): boolean {
  try {
    return typeof bytes === 'string' || new TextDecoder('utf-8', { fatal: true }).decode(bytes) !== undefined;
  } catch {
    return false;
  }
}
