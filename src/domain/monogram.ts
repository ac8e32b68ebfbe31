/**
 * Two letters that stand for an agency without a logo: the first Thai consonants of the
 * name behind its kind (อบต., ทต., …). Vowels and tone marks are left out, as in seals.
 */
export function monogramOf(shortName: string): string {
  const name = shortName.replace(/^[ก-ฮ]{2,3}\./, '').replace(/\(.*\)/, '');
  const consonants = [...name].filter((letter) => letter >= 'ก' && letter <= 'ฮ');
  return consonants.slice(0, 2).join('');
}
