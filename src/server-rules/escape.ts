/** A path as an expression of PCRE on bytes, to stand between quotes and `#`: what is no letter or digit is written by its bytes, but `. ( ) +`. */
export function bytePattern(path: string): string {
  return path.replace(/[^\p{L}\p{M}\p{N}/_-]/gu, (character) => (/[.()+]/.test(character) ? `\\${character}` : bytesOf(character).map((byte) => `\\x${hex(byte, 2)}`).join('')));
}

/** A path as an expression of ECMAScript. */
export function scriptPattern(path: string): string {
  return path.replace(/[\\^$.*+?()[\]{}|%]/g, '\\$&');
}

/** A path in percent-encoding, with nothing in it but ASCII letters, digits and `/ - _ . ~ %`. */
export function percentPath(path: string): string {
  return path.replace(/[^A-Za-z0-9/_.~-]/gu, percent);
}

/** A path as a browser asks for it: only what cannot stand in an address is percent-encoded. */
export function browserPath(path: string): string {
  const url = new URL('https://site.invalid');
  url.pathname = path.replace(/[%\\]/g, percent);
  return url.pathname;
}

/** Whatever an address should not hold, or what could be read as syntax of a rules file, in percent-encoding; what is encoded already stays. */
export function plainAddress(address: string): string {
  return address.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/[^A-Za-z0-9/_.~%:?#@=&+,-]/gu, percent);
}

/** What no address of a page holds: control characters, line ends of every kind, halves of characters. */
export const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/u;

/** A path without percent-encoding, where it is UTF-8; elsewhere as it is. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path.replace(/%(?![0-9a-f]{2})/gi, '%25'));
  } catch {
    return path;
  }
}

/** A value between quotes, as Apache and nginx read it. */
export function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** An expression between quotes: it holds none, and its backslashes stay single. */
export function quotedPattern(pattern: string): string {
  return `"${pattern}"`;
}

function percent(character: string): string {
  return bytesOf(character).map((byte) => `%${hex(byte, 2)}`).join('');
}

function bytesOf(character: string): number[] {
  return [...new TextEncoder().encode(character)];
}

function hex(value: number, length: number): string {
  return value.toString(16).toUpperCase().padStart(length, '0');
}
