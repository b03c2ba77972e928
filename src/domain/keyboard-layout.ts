/** Keys of the US and of the Russian layout in the same places. */
const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const CYRILLIC = 'йцукенгшщзхъфывапролджэячсмитьбюё';

const pairs = (from: string, to: string): ReadonlyMap<string, string> =>
  new Map(Array.from(from, (key, place) => [key, to[place] ?? key]));
const TO_CYRILLIC = pairs(LATIN, CYRILLIC);
const TO_LATIN = pairs(CYRILLIC, LATIN);

/**
 * What the same keys write on the other keyboard layout, in lower case: `ha` is `рф`, `кг` is `ru`. Null when no key
 * differs, or when the text mixes both scripts and so was meant as written.
 */
export function onOtherLayout(text: string): string | null {
  const t = text.toLowerCase();
  const latin = /[a-z]/.test(t);
  const cyrillic = /[а-яё]/.test(t);
  if (latin === cyrillic) return null;
  const keys = latin ? TO_CYRILLIC : TO_LATIN;
  return Array.from(t, (letter) => keys.get(letter) ?? letter).join('');
}
