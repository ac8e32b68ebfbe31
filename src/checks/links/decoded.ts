/** A part of an address with its `%` signs resolved; as it is where they make no text. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
