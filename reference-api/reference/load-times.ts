import { cellOf, numberOf, parseCsv } from './csv.ts';
import { secondsOf } from './instant.ts';
import type { SerialRef } from './root-zone-history.ts';

/** Why a letter has no value for a serial: no file for the day, a file without serials, or a file with fewer values than the day had serials. */
export type NotReported = 'no_file' | 'no_serials' | 'no_value';

/** What a root server letter reported about loading one serial (RSSAC002, load-time). */
export interface LoadTimeRef {
  readonly serial: number;
  readonly serverId: string;
  /** Start of the day of the report, in epoch seconds: the file names the day, not the instant. */
  readonly day: number;
  /** Seconds until the letter served the serial, by its operator's own method; null when it reported none. */
  readonly seconds: number | null;
  /** Null when it reported. */
  readonly notReported: NotReported | null;
}

const bySerial = (a: LoadTimeRef, b: LoadTimeRef): number =>
  a.day - b.day || a.serial - b.serial || (a.serverId < b.serverId ? -1 : 1);

/**
 * Reads rssac002/load-time.csv. A letter that was looked up for a day has one entry for every serial of that day, so that what it did not
 * report is there to be seen. Letters that nobody looked up have none: whether they reported is not known.
 */
export function parseLoadTimes(text: string, serials: readonly SerialRef[]): LoadTimeRef[] {
  const rows = parseCsv(text);
  const groups = new Map<string, Record<string, string>[]>();
  for (const row of rows) {
    const key = `${cellOf(row, 'date')} ${cellOf(row, 'letter')}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const entries = [...groups].flatMap(([key, group]) => {
    const [date = '', letter = ''] = key.split(' ');
    const day = secondsOf(`${date}T00:00:00Z`);
    const serverId = `${letter}.root-servers.net`;
    const reported = new Map<number, number>();
    let missing: NotReported = 'no_value';
    for (const row of group) {
      const status = cellOf(row, 'status');
      if (status === 'reported') reported.set(numberOf(row, 'serial'), numberOf(row, 'load_time_s'));
      else if (status === 'no_file' || status === 'no_serials') missing = status;
      else throw new Error(`"${status}" is no status`);
    }
    const stored = serials
      .map(({ serial }) => serial)
      .filter((serial) => Math.floor(serial / 100) === Number(date.replaceAll('-', '')));
    const all = [...new Set([...stored, ...reported.keys()])];
    return all.map((serial): LoadTimeRef => {
      const seconds = reported.get(serial) ?? null;
      return { serial, serverId, day, seconds, notReported: seconds === null ? missing : null };
    });
  });
  return entries.toSorted(bySerial);
}
