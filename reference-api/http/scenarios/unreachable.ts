/** After the scenarios of the API itself: a site whose API cannot be reached at all, because its config.json names another one. */
export const UNREACHABLE = 'unreachable';

/** The config.json of such a site. Nobody must listen on the port. */
export const unreachableConfig = (closedPort: number): string =>
  JSON.stringify({ apiBaseUrl: `http://127.0.0.1:${closedPort}/api/v1` });
