const SHAPE = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** What is wrong with a text as an instant of the contract; undefined = nothing. `zone` = a true time, but not in UTC with `Z`. */
export function instantFault(text: string): 'shape' | 'zone' | undefined {
  const parts = SHAPE.exec(text);
  if (parts === null) return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?$/.test(text) ? 'zone' : 'shape';
  const date = parts[1] ?? '';
  const time = parts[2] ?? '';
  const parsed = new Date(`${date}T${time}Z`);
  // Date accepts 24:00:00 and rolls 30 February over; both are no instants of RFC 3339.
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 19) !== `${date}T${time}`) return 'shape';
  return parts[4] === 'Z' ? undefined : 'zone';
}

/** Epoch seconds of a checked instant; a fraction is cut off. */
export function epochSeconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000);
}

/** RFC 3339 in UTC with whole seconds. */
export function instantText(epochS: number): string {
  return `${new Date(epochS * 1000).toISOString().slice(0, 19)}Z`;
}
