/** Name of a place from its id alone: countries (ISO 3166-1) and regions (UN M49) as CLDR has them, networks by number. */
export function placeName(id: string, locale: string): string {
  if (id.startsWith('as:')) return `AS${id.slice(3)}`;
  const code = /^(?:cc|m49):(\w+)$/.exec(id)?.[1];
  if (code === undefined) return id;
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
