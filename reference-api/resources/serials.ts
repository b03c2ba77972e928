import type { SerialPage, SerialRow } from '#contract/wire.ts';
import type { Handler } from '#reference-api/http/handler.ts';
import { pageOf } from '#reference-api/http/page.ts';
import { instantOf } from '#reference-api/reference/instant.ts';
import type { ReferenceData } from '#reference-api/reference/reference-data.ts';
import { FIRST_SEEN_PRECISION_S } from '#reference-api/reference/root-zone-history.ts';
import { datedRows, windowOf } from './dated-rows.ts';
import { ROOT_ZONE_REF } from './meta-sources.ts';

interface DatedSerial {
  readonly atS: number;
  readonly row: SerialRow;
}

const rowsOf = new WeakMap<ReferenceData, readonly DatedSerial[]>();

/** All serials as the contract shapes them, newest first; made once. */
function serialRows(reference: ReferenceData): readonly DatedSerial[] {
  const known = rowsOf.get(reference);
  if (known !== undefined) return known;
  const changes = new Map<number, number>();
  for (const { serial } of reference.rootChanges) changes.set(serial, (changes.get(serial) ?? 0) + 1);
  const made = reference.serials.toReversed().map(({ serial, firstSeen, tlds, signedTlds }) => ({
    atS: firstSeen,
    row: {
      serial,
      first_seen: instantOf(firstSeen),
      first_seen_precision_s: FIRST_SEEN_PRECISION_S,
      tlds,
      signed_tlds: signedTlds,
      changes: changes.get(serial) ?? 0,
    },
  }));
  rowsOf.set(reference, made);
  return made;
}

/** `/serials`: versions of the root zone that the archive first stored in the window, newest first. */
export const serialsHandler: Handler<SerialPage> = async (params, { store: { reference } }, offset) => {
  const window = windowOf(params);
  const found = datedRows(serialRows(reference), window);
  const { rows, page } = pageOf(found, offset, params.integer('limit') ?? 100);
  return { body: { data: rows, total: found.length, sources: [ROOT_ZONE_REF] }, window, page };
};
