import type { RawParameters } from './migrations/migrations.ts';

/** `?a=1&b=2`, or empty. Escapes as little as is safe: commas, colons and slashes stay readable. Never throws. */
export function queryString(parameters: RawParameters): string {
  const text = parameters.map(([name, value]) => `${name}=${escapeValue(value)}`).join('&');
  return text === '' ? '' : `?${text}`;
}

const escapeValue = (value: string): string =>
  // Lone surrogates would make encodeURIComponent throw.
  encodeURIComponent(value.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /%(2C|3A|2F)/g,
    (_, code: string) => READABLE[code] ?? '',
  );

const READABLE: Readonly<Record<string, string>> = { '2C': ',', '3A': ':', '2F': '/' };
