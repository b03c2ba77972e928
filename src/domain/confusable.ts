/**
 * Letters of Cyrillic and Greek that look like Latin ones in most fonts, lower case: the part of Unicode's confusables (UTS 39, section 4)
 * that matters for TLD labels.
 */
const LATIN_LOOK: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  ѐ: 'e',
  ё: 'e',
  һ: 'h',
  і: 'i',
  ї: 'i',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  п: 'n',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  г: 'r',
  ѕ: 's',
  т: 't',
  ц: 'u',
  ѵ: 'v',
  ѡ: 'w',
  ԝ: 'w',
  х: 'x',
  у: 'y',
  ү: 'y',
  ʐ: 'z',
  α: 'a',
  β: 'b',
  ϲ: 'c',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  γ: 'y',
  ω: 'w',
};

/** What a label looks like in Latin letters when every letter of it has a Latin look-alike; null when one has none, or all are Latin. */
export function latinLookAlike(label: string): string | null {
  const letters = Array.from(label.normalize('NFC').toLowerCase());
  let foreign = false;
  let look = '';
  for (const letter of letters) {
    const like = LATIN_LOOK[letter];
    if (like === undefined && !/[a-z0-9-]/.test(letter)) return null;
    foreign ||= like !== undefined;
    look += like ?? letter;
  }
  return foreign && look !== '' ? look : null;
}

const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Armenian',
  'Georgian',
  'Devanagari',
  'Thai',
  'Hangul',
  'Han',
  'Hiragana',
  'Katakana',
] as const;
type Script = (typeof SCRIPTS)[number];
const TESTS: readonly (readonly [Script, RegExp])[] = SCRIPTS.map((script) => [
  script,
  new RegExp(`\\p{Script=${script}}`, 'u'),
]);
/** Written together in one language: Japanese and Korean (UTS 39, section 5.1). */
const EAST_ASIAN: ReadonlySet<Script> = new Set(['Han', 'Hiragana', 'Katakana', 'Hangul']);

/** Scripts that a label mixes though no language writes them together; empty when it is of one script. */
export function mixedScripts(label: string): readonly Script[] {
  const found = TESTS.filter(([, test]) => test.test(label)).map(([script]) => script);
  const isJapanese =
    found.every((script) => EAST_ASIAN.has(script) || script === 'Latin') &&
    found.some((script) => EAST_ASIAN.has(script));
  return found.length < 2 || isJapanese ? [] : found;
}
