import { browserPath } from './escape.ts';
import type { RetiredPlaces } from './retired-paths.ts';

/** One line of a `_redirects` file: what is asked for, what is given, and how. Both are percent-encoded and hold no spaces. */
export function redirectLine(from: string, to: string, how: string): string {
  return `${browserPath(from)} ${to} ${how}`;
}

/** The places that `_redirects` can name, and how many it cannot: a star and a colon there stand for other names. */
export function nameable({ moved, gone }: RetiredPlaces): Pick<RetiredPlaces, 'moved' | 'gone'> & { readonly left: number } {
  const kept = { moved: moved.filter(({ place }) => isNameable(place)), gone: gone.filter(isNameable) };
  return { ...kept, left: moved.length + gone.length - kept.moved.length - kept.gone.length };
}

function isNameable(place: string): boolean {
  return !/[*:]/.test(place);
}
