import { distance } from 'fastest-levenshtein';

/** The name that a mistyped one was probably meant to be. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  const ranked = names.map((name) => ({ name, far: distance(typed.toLowerCase(), name.toLowerCase()) })).sort((a, b) => a.far - b.far);
  const [best] = ranked;
  return best && best.far <= Math.max(2, Math.floor(typed.length / 3)) ? best.name : undefined;
}
