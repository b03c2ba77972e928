/** Epoch seconds of an RFC 3339 instant or of a plain date (its first second, UTC). Throws on anything else. */
export const secondsOf = (instant: string): number => {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) throw new Error(`"${instant}" is no instant`);
  return Math.floor(milliseconds / 1000);
};

/** RFC 3339 in UTC with `Z`, without fractions, of epoch seconds. */
export const instantOf = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

export const HOUR_S = 3600;
export const DAY_S = 86_400;

/** The first second of the UTC day that holds the instant. Epoch seconds in and out. */
export const dayOf = (seconds: number): number => Math.floor(seconds / DAY_S) * DAY_S;

/** The same for what may be unknown. */
export const instantOrNull = (seconds: number | null): string | null => (seconds === null ? null : instantOf(seconds));
