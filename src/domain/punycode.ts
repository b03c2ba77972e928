const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE = 0x80;
const LAST_CODE = 0x10ffff;

/** Decodes the part of an A-label after `xn--`; null when it is no Punycode. RFC 3492, section 6.2. */
export function decodePunycode(text: string): string | null {
  const cut = text.lastIndexOf('-');
  const output = cut > 0 ? Array.from(text.slice(0, cut), (letter) => letter.codePointAt(0) ?? 0) : [];
  if (output.some((code) => code >= FIRST_CODE)) return null;
  let [code, position, bias] = [FIRST_CODE, 0, FIRST_BIAS];
  let index = cut > 0 ? cut + 1 : 0;
  while (index < text.length) {
    const before = position;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(text[index] ?? '');
      index += 1;
      if (digit === null) return null;
      position += digit * weight;
      if (position > Number.MAX_SAFE_INTEGER / BASE) return null;
      const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = output.length + 1;
    bias = adapt(position - before, length, before === 0);
    code += Math.floor(position / length);
    position %= length;
    if (code > LAST_CODE || (code >= 0xd800 && code <= 0xdfff)) return null;
    output.splice(position, 0, code);
    position += 1;
  }
  return String.fromCodePoint(...output);
}

function digitOf(letter: string): number | null {
  if (/^[a-z]$/i.test(letter)) return letter.toLowerCase().charCodeAt(0) - 97;
  return /^[0-9]$/.test(letter) ? Number(letter) + 26 : null;
}

/** RFC 3492, section 6.1. */
function adapt(delta: number, length: number, first: boolean): number {
  let d = first ? Math.floor(delta / DAMP) : Math.floor(delta / 2);
  d += Math.floor(d / length);
  let k = 0;
  while (d > ((BASE - T_MIN) * T_MAX) / 2) {
    d = Math.floor(d / (BASE - T_MIN));
    k += BASE;
  }
  return k + Math.floor(((BASE - T_MIN + 1) * d) / (d + SKEW));
}
