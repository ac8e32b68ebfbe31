import { decodedPath, unprintable } from './escape.ts';
import { isAbsolute, targetOf, type Target } from './target.ts';

/** Addresses that no longer show a page of their own; paths with base, as `domain/urls.ts` spells them. */
export type RetiredPaths = {
  /** `/`, or the sub-path with a slash at both ends. */
  readonly base: string;
  /** `to` is a path, or an absolute https address. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  /** Pages end in `/`, removed files do not (`/a/2565/files/plan.pdf`). */
  readonly gone: readonly string[];
};

/**
 * The same addresses as rules can take them, in order and each once. A place is a path without percent-encoding, closing slash and
 * `index.html`; that of the page at the root is empty. A chain of moves leads straight to its end, and a ring of moves is left out.
 */
export type RetiredPlaces = {
  readonly base: string;
  readonly moved: readonly { readonly place: string; readonly target: Target }[];
  readonly gone: readonly string[];
};

/**
 * What a rules file can say of retired addresses. Left out are paths outside of the base and paths that no site can publish (control
 * characters, `..`). An address that is both moved and gone has moved; of two moves the first counts.
 */
export function retiredPlaces({ base, moved, gone }: RetiredPaths): RetiredPlaces {
  const folder = decodedPath(base);
  const moves = new Map<string, string>();
  for (const { from, to } of moved) {
    const place = placeOf(from);
    if (isPublishable(place, folder) && !moves.has(place)) moves.set(place, to);
  }
  const left = new Set(gone.map(placeOf).filter((place) => isPublishable(place, folder) && !moves.has(place)));
  return {
    base: folder,
    moved: [...moves.keys()].sort(byCode).flatMap((place) => {
      const end = endOf(place, moves);
      return end === undefined ? [] : [{ place, target: targetOf(end) }];
    }),
    gone: [...left].sort(byCode),
  };
}

/** Every spelling under which a server shows the page of a place: with slash, without, and its file. */
export function spellings(place: string): readonly string[] {
  return [`${place}/`, place, `${place}/index.html`].filter((path) => path !== '');
}

/** The file on plain hosting that answers for a place. */
export function pageFile(place: string): string {
  return `${place}/index.html`;
}

function placeOf(path: string): string {
  return decodedPath(path).replace(/\/index\.html$/, '/').replace(/\/$/, '');
}

function isPublishable(place: string, base: string): boolean {
  const segments = place.split('/').slice(1);
  return `${place}/`.startsWith(base) && !unprintable.test(place) && segments.every((segment) => !/^\.{0,2}$/.test(segment));
}

/** Follows moves to an address that has not moved itself; `undefined` when they lead back. */
function endOf(place: string, moves: ReadonlyMap<string, string>): string | undefined {
  const seen = new Set<string>();
  for (let at = place; !seen.has(at); ) {
    seen.add(at);
    const to = moves.get(at) ?? '';
    const next = isAbsolute(to) ? undefined : placeOf(targetOf(to).address);
    if (next === undefined || !moves.has(next)) return to;
    at = next;
  }
  return undefined;
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
