/** Writes the time of day in another time zone, `19:55 MSK`; null for a name that this browser does not know. */
export function otherClock(timeZone: string | null): ((ms: number) => string) | null {
  if (timeZone === null || timeZone === 'UTC') return null;
  try {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
    });
    return (ms) => format.format(ms);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
