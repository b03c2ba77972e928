/** Scenarios of the reference API, in the order of their ports: the healthy one first. */
export const SCENARIOS = [
  'healthy',
  'slow',
  'empty',
  'partial',
  'stale',
  'unavailable',
  'rate-limited',
  'malformed',
  'huge',
  'unknown-members',
  'unreachable',
] as const;

export type Scenario = (typeof SCENARIOS)[number];

/** Address of the server that plays a scenario, without a trailing slash. Throws outside of `npm run e2e`, which starts the server. */
export function urlOf(scenario: Scenario): string {
  const base = Number(process.env.SERVFAIL_BASE_PORT);
  if (!Number.isInteger(base) || base <= 0) throw new Error('SERVFAIL_BASE_PORT is not set: run `npm run e2e`');
  return `http://localhost:${base + SCENARIOS.indexOf(scenario)}`;
}
