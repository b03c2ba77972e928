/** Name of a script from its code (ISO 15924), as CLDR has it; the code where it has none. */
export function scriptName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'script' }).of(code) ?? code;
  } catch {
    return code;
  }
}
