const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const VALUE_OF = new Map([...LETTERS].map((letter, value) => [letter.charCodeAt(0), value]));

/**
 * Reads integers packed as letters (zigzag, five bits a letter, the sixth says that more follow; see tools/geometry/encode.mjs).
 * The returned function gives the next one, null at the end. Throws on a letter that is not of the alphabet.
 */
export function integersOf(text: string): () => number | null {
  let at = 0;
  return () => {
    if (at >= text.length) return null;
    let value = 0;
    let weight = 1;
    for (;;) {
      const letter = VALUE_OF.get(text.charCodeAt(at));
      if (letter === undefined) throw new Error(`Geometry is damaged at letter ${at}`);
      at += 1;
      value += (letter % 32) * weight;
      weight *= 32;
      if (letter < 32) break;
    }
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  };
}
