const SHAPE = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/;

/** What is wrong with a text as an instant of the contract; undefined = nothing. `zone` = a time, but not in UTC with `Z`. */
export function instantFault(text: string): 'shape' | 'zone' | undefined {
  const [, date, time, zone] = SHAPE.exec(text) ?? [];
  if (date === undefined || time === undefined) return 'shape';
  const parsed = new Date(`${date}T${time}Z`);
  // Date takes 24:00:00 and rolls 30 February over; neither is an instant of RFC 3339.
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 19) !== `${date}T${time}`) return 'shape';
  return zone === 'Z' ? undefined : 'zone';
}
