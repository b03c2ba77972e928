/** What a site says about itself in /config.json; one build serves every site. */
export interface Config {
  /** Base address of the API without a trailing slash. */
  readonly apiBaseUrl: string;
  readonly productName: string;
  /** BCP 47 tag. */
  readonly defaultLanguage: string;
  /** How often `/meta` is asked whether there is anything new; 0 = never. */
  readonly pollingIntervalMs: number;
}

const DEFAULTS: Config = {
  apiBaseUrl: '/api/v1',
  productName: 'Servfail',
  defaultLanguage: 'en',
  pollingIntervalMs: 60_000,
};

/** Takes the members that are what they should be; the others keep their defaults and are named in `faults`. */
export function readConfig(json: unknown): { readonly config: Config; readonly faults: readonly string[] } {
  if (typeof json !== 'object' || json === null) return { config: DEFAULTS, faults: ['not an object'] };
  const faults: string[] = [];
  const given = new Map<string, unknown>(Object.entries(json));
  const text = (name: string, otherwise: string, right: (value: string) => boolean): string => {
    const value = given.get(name);
    if (value === undefined) return otherwise;
    if (typeof value === 'string' && right(value)) return value;
    faults.push(name);
    return otherwise;
  };
  const seconds = given.get('pollingIntervalS');
  const polled = typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0;
  if (seconds !== undefined && !polled) faults.push('pollingIntervalS');
  const config: Config = {
    apiBaseUrl: text('apiBaseUrl', DEFAULTS.apiBaseUrl, (value) =>
      /^(https?:\/\/[^\s]+|\/[^\s]*)$/.test(value),
    ).replace(/\/+$/, ''),
    productName: text('productName', DEFAULTS.productName, (value) => value.trim() !== ''),
    defaultLanguage: text('defaultLanguage', DEFAULTS.defaultLanguage, (value) =>
      /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(value),
    ),
    pollingIntervalMs: polled ? seconds * 1000 : DEFAULTS.pollingIntervalMs,
  };
  return { config, faults };
}

/** Fetches /config.json. Without one, or with a broken one, the defaults hold and the console says what was wrong. */
export async function loadConfig(): Promise<Config> {
  try {
    const response = await fetch('/config.json');
    const { config, faults } = readConfig(response.ok ? await response.json() : {});
    if (faults.length > 0) console.warn(`config.json: ignored ${faults.join(', ')}`);
    return config;
  } catch {
    console.warn('config.json could not be read; defaults hold');
    return DEFAULTS;
  }
}
