/** Runs a piece of work when its turn has come. */
export type Turns = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

/** At most `atOnce` pieces of work at a time and one for each key, which rests for `pause` milliseconds after it. */
export function turns(atOnce: number, pause: number): Turns {
  const waiting: { readonly key: string; readonly start: () => void }[] = [];
  const taken = new Set<string>();
  let running = 0;
  const next = (): void => {
    while (running < atOnce) {
      const index = waiting.findIndex(({ key }) => !taken.has(key));
      const [turn] = index === -1 ? [] : waiting.splice(index, 1);
      if (!turn) return;
      running += 1;
      taken.add(turn.key);
      turn.start();
    }
  };
  return async (key, work) => {
    await new Promise<void>((start) => {
      waiting.push({ key, start });
      next();
    });
    try {
      return await work();
    } finally {
      running -= 1;
      setTimeout(() => {
        taken.delete(key);
        next();
      }, pause);
      next();
    }
  };
}
