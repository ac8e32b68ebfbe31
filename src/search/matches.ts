/** Where a pair of units stands: each place times four plus what is known of the borders of words there, ascending. See `bordersOf`. */
export type Places = Uint32Array;

/** How well a section says what is looked for; a higher number is better. */
export type Quality = number;

/** Sections by number, each with the quality of its best match. */
export type SectionMatches = ReadonlyMap<number, Quality>;

/** What stands in a heading tells more than what stands in a text, and a whole word more than a part of one. */
const inHeading = 4;
const wholeWord = 2;
const wordStart = 1.25;

/** Places of several words as one list. */
export function united(lists: readonly Places[]): Places {
  const [only] = lists;
  if (lists.length === 1 && only) return only;
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let count = 0;
  for (const list of lists) {
    all.set(list, count);
    count += list.length;
  }
  return all.sort();
}

/** Where a pair of a run stands; `offset` is where in the run it begins. */
type Pair = { readonly offset: number; readonly places: Places };

/**
 * Places at which a run begins, of the places of pairs that cover it. The first pair says whether a
 * word starts there and the last whether one ends, so each result has the borders of the whole run.
 */
export function runs(pairs: readonly Pair[]): Places {
  const rarestFirst = pairs.toSorted((a, b) => a.places.length - b.places.length);
  const [rarest, ...others] = rarestFirst;
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!rarest || !first || !last) return new Uint32Array();
  const cursors = new Map(pairs.map((pair) => [pair, 0]));
  /** What the pair says at a place, or nothing where it does not stand; places are asked for in ascending order. */
  const bordersAt = (pair: Pair, place: number): number | undefined => {
    const { places } = pair;
    let at = cursors.get(pair) ?? 0;
    while (at < places.length && (places[at] ?? 0) >>> 2 < place) at++;
    cursors.set(pair, at);
    const found = places[at];
    return found !== undefined && found >>> 2 === place ? found & 3 : undefined;
  };
  const found: number[] = [];
  for (const one of rarest.places) {
    const start = (one >>> 2) - rarest.offset;
    if (start < 0 || others.some((pair) => bordersAt(pair, start + pair.offset) === undefined)) continue;
    const starts = (first === rarest ? one & 3 : (bordersAt(first, start + first.offset) ?? 0)) & 1;
    const ends = (last === rarest ? one & 3 : (bordersAt(last, start + last.offset) ?? 0)) & 2;
    found.push(start * 4 + starts + ends);
  }
  return Uint32Array.from(found);
}

/** The sections that hold a run of `length` units at one of its places as a whole. `starts` are those of the table, and `headingLength` is that of a section. */
export function matchedSections(places: Places, length: number, starts: Uint32Array, headingLength: (section: number) => number): SectionMatches {
  const found = new Map<number, Quality>();
  let section = 0;
  for (const one of places) {
    const place = one >>> 2;
    section = sectionAt(starts, place, section);
    if (place + length > (starts[section + 1] ?? 0)) continue;
    const borders = one & 3;
    const quality = (place + length <= (starts[section] ?? 0) + headingLength(section) ? inHeading : 1) * (borders === 3 ? wholeWord : borders === 1 ? wordStart : 1);
    if (quality > (found.get(section) ?? 0)) found.set(section, quality);
  }
  return found;
}

/** The last section that starts at a place or before it, looked for from a section on that does. */
function sectionAt(starts: Uint32Array, place: number, from: number): number {
  if ((starts[from + 1] ?? Infinity) > place) return from;
  let [low, high] = [from, starts.length - 1];
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? Infinity) <= place) low = middle;
    else high = middle;
  }
  return low;
}

/** The sections of several alternatives, each with the better quality; an alternative that was not typed counts a little less. */
export function either(alternatives: readonly SectionMatches[]): SectionMatches {
  const all = new Map<number, Quality>();
  for (const [index, matches] of alternatives.entries()) {
    for (const [section, quality] of matches) {
      const own = index === 0 ? quality : quality * 0.9;
      if (own > (all.get(section) ?? 0)) all.set(section, own);
    }
  }
  return all;
}
