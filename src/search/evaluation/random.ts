/** A source of numbers that are always the same for the same seed. */
export type Random = {
  /** A whole number from zero up to below `limit`. */
  readonly below: (limit: number) => number;
  /** A whole number of a range, both ends included. */
  readonly between: (least: number, most: number) => number;
  /** Whether a thing of this probability happens. */
  readonly happens: (share: number) => boolean;
  readonly pick: <Item>(list: readonly Item[]) => Item;
  /** The list in another order. */
  readonly shuffled: <Item>(list: readonly Item[]) => readonly Item[];
};

/** The generator "mulberry32": 32 bits of state, good enough to make samples. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const share = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(share() * limit);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    happens: (probability) => share() < probability,
    pick: <Item>(list: readonly Item[]) => {
      if (list.length === 0) throw new RangeError('nothing to pick from');
      return list[below(list.length)] as Item;
    },
    shuffled: (list) =>
      list
        .map((item) => ({ item, at: share() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
  };
}
