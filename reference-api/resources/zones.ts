import type { ZonePage } from '#contract/wire.ts';
import { foldedText } from '#reference-api/http/folded-text.ts';
import type { Handler } from '#reference-api/http/handler.ts';
import { pageOf } from '#reference-api/http/page.ts';
import { ROOT_ZONE_REF } from './meta-sources.ts';
import { zoneRow } from './zone-row.ts';

/** `/zones`: the root and every TLD of the record, past ones too, by id with the root first. */
export const zonesHandler: Handler<ZonePage> = async (params, { store }, offset) => {
  const q = foldedText(params.text('q') ?? '');
  const types = params.list('tld_type');
  const form = params.text('label_form');
  const scripts = params.list('script');
  const found = store.reference.zones.filter(
    (zone) =>
      [zone.id, zone.uLabel, zone.operator].some((text) => text !== null && foldedText(text).includes(q)) &&
      (types.length === 0 || types.includes(zone.tldType)) &&
      (form === undefined || form === zone.labelForm) &&
      (scripts.length === 0 || (zone.script !== null && scripts.includes(zone.script))),
  );
  const { rows, page } = pageOf(found, offset, params.integer('limit') ?? 100);
  return { body: { data: rows.map(zoneRow), total: found.length, sources: [ROOT_ZONE_REF] }, page };
};
